import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { checkPdf } from '../../src/pdf/check/check-pdf.ts';
import type { TaggedPdf } from '../../src/pdf/tagged-pdf.ts';
import { emptyPdf } from './sample.ts';

/** A list that begins on one page and ends on the next, with a link on each, and a running head. */
function listOverPages(): TaggedPdf {
  const pdf = emptyPdf();
  pdf.document.heading(1, (heading) => void heading.text('Lijst', { x: 40, y: 60, size: 14 }));
  pdf.document.list('None', (list) => {
    for (const place of ['Assen', 'Breda', 'Culemborg']) {
      if (place !== 'Assen') pdf.nextPage();
      list.item((item) =>
        item.body((body) =>
          body.link({ url: `https://example.org/${place}`, description: place }, (link) => {
            link.text(place, { x: 40, y: 100, size: 10 });
          }),
        ),
      );
    }
  });
  pdf.onEachPage((canvas, page, pages) =>
    canvas.text(`Bladzijde ${page + 1} van ${pages}`, { x: 40, y: 30, size: 8 }),
  );
  return pdf;
}

it('meets the conditions of PDF/UA-1 and PDF/A-2a on every page', async () => {
  expect(await checkPdf(listOverPages().save())).toEqual([]);
});

it('shows another program the pages with their text, links and running head', async () => {
  const loading = getDocument({ data: listOverPages().save(), verbosity: 0 });
  const document = await loading.promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const links = await page.getAnnotations();
    pages.push({
      text: items.map((item) => ('str' in item ? item.str : '')).join('|'),
      links: links.map(({ url }) => url),
    });
  }
  await loading.destroy();
  expect(pages.map(({ text }) => text.split('|').filter((part) => part.trim() !== ''))).toEqual([
    ['Lijst', 'Assen', 'Bladzijde 1 van 3'],
    ['Breda', 'Bladzijde 2 van 3'],
    ['Culemborg', 'Bladzijde 3 van 3'],
  ]);
  expect(pages.map(({ links }) => links)).toEqual([
    ['https://example.org/Assen'],
    ['https://example.org/Breda'],
    ['https://example.org/Culemborg'],
  ]);
});

it('gives the same bytes twice', () => {
  expect(Buffer.from(listOverPages().save()).equals(Buffer.from(listOverPages().save()))).toBe(true);
});

it('refuses a paragraph that runs over the end of a page', () => {
  const pdf = emptyPdf();
  pdf.document.paragraph((paragraph) => {
    paragraph.text('Begin', { x: 40, y: 800, size: 10 });
    pdf.nextPage();
    paragraph.text('Einde', { x: 40, y: 40, size: 10 });
  });
  expect(() => pdf.save()).toThrow('P runs over the end of a page');
});
