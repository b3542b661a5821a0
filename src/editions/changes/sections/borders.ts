import type { EditionChanges } from '../../../history/compare-editions.ts';
import { countOf } from '../../../model/dutch.ts';
import type { MunicipalityCode } from '../../../model/edition.ts';
import { type ReportSection, reportRow } from '../section.ts';

/** Places and postcodes that went to another municipality, where no merger or split explains it. */
export function borderSection({ borders, municipalities }: EditionChanges): ReportSection {
  const nameOf = (code: MunicipalityCode) => municipalities.get(code)?.municipality.name ?? code;
  return {
    id: 'grenzen',
    title: 'Grenzen',
    lead: `${countOf(borders.length, 'plaats of postcode ligt', 'plaatsen en postcodes liggen')} nu in een andere gemeente dan toen, zonder fusie of splitsing.`,
    rows: borders.map(({ kind, name, from, to }) =>
      reportRow({
        isSuspicious: true,
        code: to,
        subject: kind === 'place' ? name : `postcode ${name}`,
        older: nameOf(from),
        newer: nameOf(to),
        note: `de cijfers van ${nameOf(from)} en ${nameOf(to)} zijn hier niet op aangepast`,
      }),
    ),
    todo:
      borders.length > 0
        ? 'Kijk of de grens echt veranderde, of dat de oude places.csv of postcodes.csv fout was. Veranderde zij echt? Dan hoeft u niets te doen: het staat bij beide gemeenten.'
        : 'Wilt u dit zeker weten? Zet places.csv en postcodes.csv van toen in de map van de eerdere uitgave. Zonder die bestanden kunnen wij geen verschil zien.',
  };
}
