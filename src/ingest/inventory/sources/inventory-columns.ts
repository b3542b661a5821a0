import type { ColumnSpec } from '../../text/columns.ts';

/** The columns of `inventory.csv`. Apart from their readers, so that a form on a page can know them without these. */
export const INVENTORY_COLUMNS = [
  { key: 'municipality', header: 'gemeente', identifies: true },
  { key: 'organisation', header: 'organisatie', identifies: true },
  { key: 'address', header: 'bezoekadres' },
  { key: 'postcode', header: 'postcode', optional: true },
  { key: 'place', header: 'plaats', optional: true },
  { key: 'latitude', header: 'breedtegraad', optional: true },
  { key: 'longitude', header: 'lengtegraad', optional: true },
  { key: 'website', header: 'website' },
  { key: 'phone', header: 'telefoon' },
  { key: 'email', header: 'email' },
  { key: 'openingHours', header: 'openingstijden', optional: true },
  { key: 'appointment', header: 'afspraak', optional: true },
  { key: 'targetGroup', header: 'doelgroep', optional: true },
  { key: 'kind', header: 'soort_organisatie' },
  { key: 'socialCounsellors', header: 'sociaal_raadslieden' },
  { key: 'network', header: 'landelijke_organisatie' },
  { key: 'supportTypes', header: 'ondersteuningstypen' },
  { key: 'lifeDomains', header: 'leefgebieden' },
  { key: 'origins', header: 'vindplaats' },
  { key: 'mainlyVolunteers', header: 'vooral_vrijwilligers' },
  { key: 'funding', header: 'financiering' },
  { key: 'key', header: 'kenmerk', optional: true },
  { key: 'checkedOn', header: 'gecontroleerd_op', optional: true },
  { key: 'checkedBy', header: 'gecontroleerd_door', optional: true },
  { key: 'remarks', header: 'toelichting', optional: true },
] as const satisfies readonly ColumnSpec<string>[];

export type InventoryColumn = (typeof INVENTORY_COLUMNS)[number]['key'];
