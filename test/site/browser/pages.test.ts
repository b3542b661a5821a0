import { describe, expect, test } from 'vitest';
import {
  faultsOf,
  firstFaults,
  listFiles,
  listMunicipalities,
  readBytes,
  sites,
} from '../support/built-site.ts';
import { readFactsheetJson } from '../support/reading/factsheet-json.ts';
import { attribute, type Element, findAll, type Node, parsePage, textOf } from '../support/reading/html.ts';
import { parsePages } from '../support/reading/parsed-pages.ts';

const site = sites.root;
const files = listFiles(site);
const pages = parsePages(site);
const pageOf = new Map(pages.map(({ file, page }) => [file, page]));
const leadsOn = (page: Node) =>
  findAll(page, (element) => attribute(element, 'http-equiv') === 'refresh').length > 0;

const named =
  (pattern: RegExp) =>
  ({ tagName }: Element): boolean =>
    pattern.test(tagName);

describe('every page', () => {
  test('is in Dutch and has one main heading, and headings that skip no level', () => {
    const faults = pages.flatMap(({ file, page }) => {
      const language = findAll(page, named(/^html$/)).map((html) => attribute(html, 'lang'));
      const levels = findAll(page, named(/^h[1-6]$/)).map(({ tagName }) => Number(tagName.charAt(1)));
      const skips = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
      const mains = levels.filter((level) => level === 1).length;
      return language.join() === 'nl' && mains === 1 && !skips
        ? []
        : [`${file}: ${language}, headings ${levels}`];
    });
    expect(firstFaults(faults)).toEqual([]);
  });

  test('has a title of its own', () => {
    // Drawings have titles too: only the head counts.
    const titleOf = (page: Node) =>
      findAll(page, named(/^head$/)).flatMap((head) =>
        findAll(head, named(/^title$/)).map((title) => textOf(title)),
      );
    const titles = Map.groupBy(
      pages.filter(({ page }) => !leadsOn(page)),
      ({ page }) => titleOf(page).join(' + '),
    );
    const twice = [...titles].filter(
      ([title, own]) => title === '' || (own.length > 1 && !/verdeeld/.test(title)),
    );
    expect(firstFaults(twice.map(([title, own]) => `${title}: ${own.map(({ file }) => file)}`))).toEqual([]);
    expect(titles.size).toBeGreaterThan(342);
  });
});

describe('every municipal page', () => {
  const municipalities = listMunicipalities(site).map(({ slug }) => ({
    slug,
    json: readFactsheetJson(site, slug),
    page: pageOf.get(`gemeente/${slug}/index.html`) ?? parsePage(''),
  }));
  const linksOf = (page: Node) =>
    findAll(page, named(/^a$/)).map((link) => ({ href: attribute(link, 'href') ?? '', text: textOf(link) }));

  test('offers the sheet, the data and the charts, each with its type and size', () => {
    const charts = (slug: string) =>
      files.filter((file) => file.startsWith(`gemeente/${slug}/`) && file.endsWith('.svg'));
    expect(
      faultsOf(municipalities, ({ slug, page }) => {
        const links = linksOf(page);
        const offered = ['factsheet.pdf', 'factsheet.json', 'factsheet.csv', 'factsheet-excel.csv']
          .map((name) => `gemeente/${slug}/${name}`)
          .concat(charts(slug));
        return [
          charts(slug).length < 3 && 'has no charts',
          ...offered.flatMap((file) => {
            // Those beside a chart say which chart it is, and no size.
            const own = links.filter(
              ({ href, text }) => href === `/${file}` && !/^(PNG|SVG)\b/.test(text.trim()),
            );
            const kilobytes = Math.round(readBytes(site, file).length / 1000);
            const says = `(${file.replace(/^.*\./, '')}, ${Math.max(1, kilobytes)} kB)`;
            return [
              own.length === 0 && `does not offer ${file}`,
              ...own.map(
                ({ text }) => !text.replaceAll('\u00a0', ' ').endsWith(says) && `says ${text}, not ${says}`,
              ),
            ];
          }),
        ];
      }),
    ).toEqual([]);
  });

  test('carries the cautions, the date and a way to report a fault for itself and for each organisation', () => {
    expect(
      faultsOf(municipalities, ({ json, page }) => {
        const text = textOf(page);
        const reports = linksOf(page)
          .filter(({ href }) => href.startsWith(`${site.base}melden/?`))
          .map(({ href }) => new URL(href, site.url).searchParams);
        const lacksReport = (organisation: string | null) =>
          !reports.some(
            (report) => report.get('gemeente') === json.code && report.get('organisatie') === organisation,
          );
        return [
          !/kwaliteit is niet beoordeeld/i.test(text) && 'does not say that quality was not assessed',
          !/kan onvolledig zijn/i.test(text) && 'does not say that the list can be incomplete',
          !text.includes('1 januari 2023') && 'lacks the reference date',
          lacksReport(null) && 'has no link to report something of itself',
          ...json.providers.map(
            ({ name }) => lacksReport(name) && `has no link to report something of ${name}`,
          ),
          ...json.providers.map(({ name }) => !text.includes(name) && `lacks ${name}`),
        ];
      }),
    ).toEqual([]);
  });

  test('is shared with a card that has a text of its own', () => {
    expect(
      faultsOf(municipalities, ({ json, page, slug }) => {
        const meta = new Map(
          findAll(page, named(/^meta$/)).map((own) => [
            attribute(own, 'property'),
            attribute(own, 'content'),
          ]),
        );
        return [
          meta.get('og:image') !== `${site.url}gemeente/${slug}/deelkaart.png` &&
            `card is ${meta.get('og:image')}`,
          !meta.get('og:image:alt')?.includes(json.name) && `card says ${meta.get('og:image:alt')}`,
        ];
      }),
    ).toEqual([]);
  });
});
