import { foldLabel } from '../../model/fold-name.ts';
import { PROVINCES, type ProvinceName } from '../../model/typology.ts';

/** Other names of provinces, and the abbreviations behind municipality names such as 'Bergen (NH.)'. */
const OTHER_SPELLINGS: Readonly<Record<ProvinceName, readonly string[]>> = {
  Drenthe: ['D', 'Dr', 'Drente'],
  Flevoland: ['Fl'],
  Fryslân: ['F', 'Fr', 'Frl', 'Friesland'],
  Gelderland: ['G', 'Gld'],
  Groningen: ['Gr', 'Gn'],
  Limburg: ['L', 'Lb', 'Li'],
  'Noord-Brabant': ['NB', 'NBr', 'Brabant'],
  'Noord-Holland': ['NH'],
  Overijssel: ['O', 'Ov'],
  Utrecht: ['U', 'Ut', 'Utr'],
  Zeeland: ['Z', 'Zld'],
  'Zuid-Holland': ['ZH'],
};

/** Every accepted spelling of a province, folded with `foldLabel`. */
export const PROVINCE_BY_SPELLING: ReadonlyMap<string, ProvinceName> = new Map(
  PROVINCES.flatMap((province) =>
    [province, ...OTHER_SPELLINGS[province]].map((spelling) => [foldLabel(spelling), province] as const),
  ),
);
