import { exampleNotice } from '../../../factsheet/shared/notices.ts';
import type { StreamedFile } from '../../shared/output-file.ts';
import type { Site } from '../../site.ts';
import type { DataTable } from '../data-table.ts';
import { tableToRecords } from '../tables/write-table.ts';
import { shapeFinder } from './municipality-shapes.ts';
import { GEOJSON_PATH } from './paths.ts';

/**
 * The municipalities with their main figures as GeoJSON (RFC 7946): a feature a line. What the whole is about stands
 * beside the features, where the standard lets others put more.
 */
export function geojsonFile({ edition, settings }: Site, figures: DataTable): StreamedFile {
  return {
    path: GEOJSON_PATH,
    withoutContacts: true,
    *pieces() {
      const notice = exampleNotice(settings.status);
      const about = {
        type: 'FeatureCollection',
        name: `${settings.title}, kerncijfers`,
        ...(notice === undefined ? {} : { notice }),
        referenceDate: settings.referenceDate,
        status: settings.status,
        publisher: settings.publisher,
        licence: settings.dataLicence,
      };
      yield `${JSON.stringify(about, null, 1).replace(/\n\}$/, '')},\n "features": [\n`;
      const shapeOf = shapeFinder(edition);
      let separator = '';
      for (const properties of tableToRecords(figures)) {
        const code = String(properties['code']);
        const geometry = shapeOf(code) ?? null;
        yield separator + JSON.stringify({ type: 'Feature', id: code, geometry, properties });
        separator = ',\n';
      }
      yield '\n ]\n}\n';
    },
  };
}
