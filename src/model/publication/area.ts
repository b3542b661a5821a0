/** The part of the country that an edition is about, where it is not about the whole. */
export interface PartOfCountry {
  /** As it stands behind 'van' and 'in': 'regio Twente', 'Overijssel'. */
  readonly name: string;
}

/** How sentences call the area that an edition is about. */
export interface AreaWords {
  /** Name of the part; undefined for the whole country. */
  readonly part: string | undefined;
  /** Behind 'van' and 'in': 'Nederland', 'regio Twente'. */
  readonly name: string;
  /** As a heading: 'Nederland', 'Regio Twente'. */
  readonly label: string;
  /** Behind 'in', for all of it: 'heel Nederland', 'regio Twente'. */
  readonly whole: string;
  /** The overview of all of it: 'Landelijk beeld', 'Beeld van regio Twente'. */
  readonly picture: string;
}

const COUNTRY: AreaWords = {
  part: undefined,
  name: 'Nederland',
  label: 'Nederland',
  whole: 'heel Nederland',
  picture: 'Landelijk beeld',
};

/** The words for the area of an edition, from its settings. */
export function areaWords({ area }: { readonly area?: PartOfCountry }): AreaWords {
  if (area === undefined) return COUNTRY;
  const { name } = area;
  return {
    part: name,
    name,
    label: name.charAt(0).toUpperCase() + name.slice(1),
    whole: name,
    picture: `Beeld van ${name}`,
  };
}
