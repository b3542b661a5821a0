import { formatFindings, summariseAccepted, summariseTallies } from '../../ingest/findings/report.ts';
import { summariseSources } from '../../ingest/inventory/sources/overlap.ts';
import { summariseSecondChecks } from '../../ingest/publisher/second-check.ts';
import { countOf, formatNumber } from '../../model/dutch.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import { routeRegions } from '../../publish/overview/route-regions.ts';
import type { BuildReport } from '../build-site.ts';
import { PRODUCTS, type Product } from '../municipalities/products.ts';
import type { Told } from '../process/told.ts';
import type { Published } from '../write-site.ts';
import { summariseCorrections } from './corrections-line.ts';

/** Findings that a build shows; the whole list is in the report. */
const MOST_FINDINGS = 50;

export interface BuildCircumstances {
  /** Folder of the site, as it was asked for. */
  readonly out: string;
  /** By the clock, from the start of the command. */
  readonly seconds: number;
  /** True for a terminal with colours. */
  readonly colour: boolean;
}

/** How a build ended, in words: findings, what became of the rows, and what was published. */
export function tellBuild(
  { findings, accepted, tallies, secondChecks, sources, corrections, changes, published }: BuildReport,
  { out, seconds, colour }: BuildCircumstances,
): Told {
  const shown =
    findings.length > 0 ? `\n${formatFindings(findings, { limit: MOST_FINDINGS, colour })}\n` : '';
  const checks = secondChecks ? summariseSecondChecks(secondChecks) : '';
  const read = `${shown}\n${summariseTallies(tallies)}${checks}${summariseSources(sources)}${summariseCorrections(corrections)}${summariseAccepted(accepted)}\n`;
  if (!published) {
    return {
      output: read,
      errors: `\nDe site is niet gemaakt: ${countOf(numberOf(findings, 'error'), 'fout', 'fouten')} in de gegevens. De site die er stond is niet veranderd.\n`,
      exitCode: 1,
    };
  }
  const changeLines = changes.length > 0 ? `\n${changes.join('\n')}\n` : '';
  return {
    output: read + publishedLines(published, findings, out, seconds).join('\n') + changeLines,
    errors: '',
    exitCode: 0,
  };
}

function numberOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

function publishedLines(
  { pages, products, archived, files, bytes, site, hosting }: Published,
  findings: readonly Finding[],
  out: string,
  seconds: number,
): readonly string[] {
  const total = (kind: Product) => formatNumber(products[kind].made + products[kind].reused);
  const reused = PRODUCTS.reduce((sum, kind) => sum + products[kind].reused, 0);
  const made = PRODUCTS.reduce((sum, kind) => sum + products[kind].made, 0);
  const regions = routeRegions(site).length;
  const routes = `${total('route-sheet')} routekaarten${regions === 0 ? '' : ` en ${formatNumber(regions)} van provincies en regio’s`}`;
  return [
    '',
    `Klaar in ${formatNumber(seconds, 1)} seconden: ${out}`,
    `  ${formatNumber(pages)} pagina’s, ${total('sheet')} factsheets, ${routes}, ${total('card')} deelkaarten`,
    ...(site.archives.length > 0
      ? [
          `  waarvan van ${site.archives.length === 1 ? 'de eerdere uitgave' : `${site.archives.length} eerdere uitgaven`}: ${formatNumber(archived.municipalities)} gemeentepagina’s met hun factsheet`,
        ]
      : []),
    ...(reused > 0
      ? [
          `  van de onderdelen per gemeente: ${formatNumber(made)} gemaakt, ${formatNumber(reused)} onveranderd`,
        ]
      : []),
    `  ${formatNumber(files)} bestanden, ${formatNumber(bytes / 1e6, 1)} MB`,
    ...hostingLines(hosting, out),
    `  ${countOf(numberOf(findings, 'warning'), 'waarschuwing', 'waarschuwingen')}, ${countOf(numberOf(findings, 'notice'), 'mededeling', 'mededelingen')}`,
    `  adres: ${site.settings.baseUrl}${site.settings.status === 'example' ? '  (VOORBEELDDATA)' : ''}`,
    '',
  ];
}

/** What was made for the host besides: nothing where nothing was asked for. */
function hostingLines(
  { precompressed, config, leftOut }: Published['hosting'],
  out: string,
): readonly string[] {
  const megabytes = (bytes: number) => `${formatNumber(bytes / 1e6, 1)} MB`;
  return [
    ...(precompressed
      ? [
          `  ${countOf(precompressed.files, 'tekstbestand', 'tekstbestanden')} ook gecomprimeerd: van ${megabytes(precompressed.bytes)} naar ${megabytes(precompressed.brotliBytes)} (.br) en ${megabytes(precompressed.gzipBytes)} (.gz)`,
        ]
      : []),
    ...(config ? [`  instellingen voor de webserver: ${out}.${config.ending}`] : []),
    ...(leftOut > 0
      ? [
          `  ${countOf(leftOut, 'doorverwijzing past', 'doorverwijzingen passen')} niet in _redirects van deze host; oude pagina’s verwijzen zelf door`,
        ]
      : []),
  ];
}
