/** Degrees within which the European Netherlands lie, with a small margin. */
export const NETHERLANDS = { south: 50.7, north: 53.7, west: 3.2, east: 7.3 } as const;
