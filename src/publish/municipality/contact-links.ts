/** A route to a place on a map elsewhere: nothing of it loads until the reader follows the link. */
export function directionsLink(destination: string): string {
  return `https://www.openstreetmap.org/directions?to=${encodeURIComponent(destination)}`;
}

export function phoneLink(phone: string): string {
  return `tel:${phone.replace(/[^+\d]/g, '')}`;
}

export function mailLink(email: string): string {
  return `mailto:${encodeURIComponent(email).replace('%40', '@')}`;
}
