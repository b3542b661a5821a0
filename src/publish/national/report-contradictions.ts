import { formatNumber, formatShare } from '../../model/dutch.ts';
import type { PublishedReport } from '../../model/publication/report.ts';

/** A spot where the report contradicts itself: what it says, which figure counts here, and why. */
export interface Contradiction {
  readonly id: string;
  readonly title: string;
  readonly printed: string;
  readonly taken: string;
}

/** The contradictions of the report, in the order of its tables. The sums are made from the printed rows. */
export function contradictions(report: PublishedReport): readonly Contradiction[] {
  const { totals } = report;
  const rowsOf = (id: string) =>
    (report.tables.find((table) => table.id === id)?.rows ?? []).filter((row) => row.id !== 'totaal');
  const printed = (table: string, row: string) =>
    report.tables.find(({ id }) => id === table)?.rows.find(({ id }) => id === row)?.withOrganisation ?? 0;
  const covered = (id: string) => rowsOf(id).map(({ withOrganisation }) => withOrganisation);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  const advice = printed('table-3', 'categorie-advies');
  const support = printed('table-3', 'categorie-ondersteuning');
  const victims = printed('table-2', 'slachtofferhulp');
  const total = formatNumber(totals.withOrganisation);
  const printedMean =
    report.tables.find(({ id }) => id === 'table-5')?.rows.find(({ id }) => id === 'totaal')?.mean ?? 0;
  return [
    {
      id: 'gemeenten-met-aanbod',
      title: '322 of 321 gemeenten met hulp',
      printed: `In de tekst van het rapport staat dat er in 322 gemeenten hulp is. In alle tabellen staat ${total}.`,
      taken: `Wij nemen ${total}. De rijen van tabel 5 tellen daar precies toe op: ${covered('table-5').join(' + ')} = ${sum(covered('table-5'))}.`,
    },
    {
      id: 'slachtofferhulp',
      title: 'Slachtofferhulp: 251, 257 of 25 gemeenten',
      printed:
        'In de tekstversie van tabel 2 lijkt er 251 of 257 te staan. De laatste cijfers horen bij een voetnoot.',
      taken: `Wij nemen ${victims}. Dat is ${formatShare(victims, totals.municipalities)} van ${totals.municipalities} gemeenten, en dat percentage staat er ook bij.`,
    },
    {
      id: 'categorieen',
      title: 'De categorieën Advies en Ondersteuning zijn geen optelsom',
      printed: `De categorie Advies telt ${advice} gemeenten en de categorie Ondersteuning ${support}. Telt u de soorten hulp daarbinnen op, dan komt u veel hoger uit.`,
      taken:
        'Wij tellen een gemeente in een categorie één keer, ook als daar meer soorten hulp uit die categorie zijn. Zo telt het rapport ook.',
    },
    {
      id: 'contactbemiddeling',
      title: 'Contactbemiddeling: eigen categorie of deel van Ondersteuning',
      printed:
        'In tabel 1 van het rapport is contactbemiddeling een eigen, vierde categorie. In tabel 3 staat zij onder Ondersteuning.',
      taken:
        'In tabel 3 volgen wij tabel 3. Op de andere pagina’s tonen wij de zeven soorten hulp los van elkaar.',
    },
    {
      id: 'gemiddelde',
      title: 'Het gemiddelde aantal locaties kan niet over locaties gaan',
      printed: `Het rapport noemt in tabel 5 tot en met 9 gemiddeld ${formatNumber(printedMean, 1)} locaties per gemeente. Maar het telt ${formatNumber(totals.locations)} locaties. Dat is ${formatNumber(totals.locations / totals.municipalities, 1)} per gemeente over alle ${totals.municipalities} gemeenten, en ${formatNumber(totals.locations / totals.withOrganisation, 1)} over de ${total} gemeenten met hulp.`,
      taken: `Deelt u de ${formatNumber(totals.organisations)} organisaties door ${total} gemeenten, dan krijgt u wel ${formatNumber(totals.organisations / totals.withOrganisation, 1)}. Het gemiddelde in het rapport gaat dus waarschijnlijk over organisaties. Wij geven daarom beide: organisaties en locaties. En wij zeggen er steeds bij over welke gemeenten het gemiddelde gaat.`,
    },
    {
      id: 'migratie',
      title: `Tabel 9: ${sum(covered('table-9'))} of ${printed('table-9', 'totaal')} gemeenten`,
      printed: `De rijen van tabel 9 tellen op tot ${sum(covered('table-9'))} gemeenten met hulp. In de onderste regel staat ${printed('table-9', 'totaal')}.`,
      taken: `Wij nemen ${sum(covered('table-9'))}. In Voorne aan Zee is wel hulp, maar het cijfer over migratieachtergrond is er niet bekend. Deze gemeente hoort daarom in geen enkele rij, en dus ook niet in het totaal.`,
    },
    {
      id: 'overig',
      title: 'Wat geen verschil maakt voor de cijfers',
      printed: 'Het rapport noemt op de ene plek vier interviews en op de andere vijf.',
      taken: 'Dat verandert niets aan de tabellen.',
    },
  ];
}
