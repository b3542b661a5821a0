import { describe, expect, test } from 'vitest';
import { readExplorerFile } from '../../../src/components/explorer/data.ts';
import { EVERYTHING, judge } from '../../../src/components/explorer/form/filter.ts';
import { nearestFor, offersOf } from '../../../src/components/explorer/providers/offers.ts';
import { makeExplorerFile } from '../../../src/publish/explorer/file.ts';
import { makeProviderFile } from '../../../src/publish/explorer/providers.ts';
import { nationalChangesOf } from '../../../src/publish/national/changes/picture.ts';
import { nationalMaps } from '../../../src/publish/national/maps.ts';
import { withoutContacts } from '../../../src/publish/shared/without-contacts.ts';
import { type InventoryLine, parseTable, parts, readDataText } from '../../data/read-data.ts';
import { currentSite, realSite } from '../../support/real-site.ts';

const site = await realSite();
// The two files are made from different sites; their locations must stand in the same order.
const data = readExplorerFile(makeExplorerFile(withoutContacts(site)));
const file = makeProviderFile(site);
const inventory = parseTable<InventoryLine>(readDataText('inventory.csv'));

describe('who it is, counted again from the CSV', () => {
  test('every line is there once, with its own contact and its own offer', () => {
    const listed = offersOf(judge(data, EVERYTHING).judged, EVERYTHING, data, file).map(
      ({ municipality, contact, domains, types }) =>
        [municipality.name, contact[0], contact[1], contact[4], domains.join(), types.join()].join('|'),
    );
    const lines = inventory.map((line) =>
      [
        line.gemeente,
        line.organisatie,
        line.bezoekadres,
        line.telefoon,
        parts(line.leefgebieden).join(),
        parts(line.ondersteuningstypen).join(),
      ].join('|'),
    );
    expect(listed.toSorted()).toEqual(lines.toSorted());
  });

  test('debts and mediation in Deventer: everybody for either, and the nearest mediation is the nearest', () => {
    const choice = { ...EVERYTHING, domains: ['schulden-en-incasso'], types: ['contactbemiddeling'] };
    const deventer = judge(data, choice).judged.find(({ municipality }) => municipality.slug === 'deventer');
    if (!deventer) throw new Error('No Deventer.');
    const own = offersOf([deventer], choice, data, file);
    const fits = (line: InventoryLine) =>
      parts(line.leefgebieden).includes('Schulden en incasso') ||
      parts(line.ondersteuningstypen).includes('Contactbemiddeling');
    expect(own).toHaveLength(inventory.filter((line) => line.gemeente === 'Deventer' && fits(line)).length);
    const [nearest] = nearestFor(deventer.municipality, choice, data, file);
    const with_ = new Set(
      inventory
        .filter((line) => parts(line.ondersteuningstypen).includes('Contactbemiddeling'))
        .map((line) => line.gemeente),
    );
    const targets = site.municipalities
      .filter(({ name }) => with_.has(name))
      .flatMap(({ code }) => {
        const at = site.analysis.homes.get(code);
        return at ? [{ municipality: code, at, id: code }] : [];
      });
    const [first] = site.analysis.findNearest(deventer.municipality.code, targets, 1);
    expect(nearest?.found?.municipality.code).toBe(first?.target.municipality);
    // Points are kept to a thousandth of a degree.
    expect(nearest?.found?.km).toBeCloseTo(first?.km ?? 0, 0);
  });
});

test('the regions are those of regions.csv, each with its own municipalities', async () => {
  const today = await currentSite();
  const { regions } = readExplorerFile(makeExplorerFile(today));
  const lines = parseTable<{ naam: string; gemeenten: string }>(readDataText('regions.csv'));
  expect(regions.map(([, name]) => name).toSorted()).toEqual(lines.map(({ naam }) => naam).toSorted());
  const { municipalities } = readExplorerFile(makeExplorerFile(today));
  for (const { naam, gemeenten } of lines) {
    const key = regions.find(([, name]) => name === naam)?.[0] ?? '';
    const own = municipalities.filter((each) => each.regions.includes(key)).map(({ code }) => code);
    expect([naam, own.toSorted()]).toEqual([naam, parts(gemeenten).toSorted()]);
  }
});

test('on the map of change nothing has the drawing of what was not found', async () => {
  const picture = nationalChangesOf(await currentSite());
  const styles = picture?.layers.map(({ style }) => style) ?? [];
  expect(styles.length).toBeGreaterThan(2);
  expect(styles).not.toContain('empty');
});

test('on every national map white with an outline is what was not found, and a hatch what is unknown', () => {
  for (const { layers, id } of nationalMaps(site)) {
    for (const { label, style } of layers) {
      expect([id, label === 'Niet gevonden', label === 'Onbekend']).toEqual([
        id,
        style === 'empty',
        style === 'hatched',
      ]);
    }
  }
});
