import { checkPdf } from '../../../src/pdf/check/check-pdf.ts';
import { openPdf } from '../../../src/pdf/check/reading/pdf-file.ts';
import { pageFaults } from '../../support/page-layout/layout-faults.ts';
import { readLayout } from '../../support/page-layout/read-layout.ts';

/** What is wrong with a route map as PDF: its tags, how its pages are set, and what stands above them. */
export async function routeSheetFaults(bytes: Uint8Array, day = '1 januari 2023'): Promise<string[]> {
  const faults = (await checkPdf(bytes)).map(({ clause, message }) => `${clause} ${message}`);
  const { pages } = await openPdf(bytes);
  for (const number of pages.keys()) {
    const layout = await readLayout(bytes, number);
    const head = layout.runs.map(({ text }) => text).join('|');
    const onPage = [
      ...pageFaults(layout),
      ...[`bladzijde ${number + 1} van ${pages.length}`, `gegevens van ${day}`, 'Voorbeelddata'].filter(
        (words) => !head.includes(words),
      ),
    ];
    faults.push(...onPage.map((fault) => `page ${number + 1}: ${fault}`));
  }
  return faults;
}
