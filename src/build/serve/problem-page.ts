import { formatFindings } from '../../ingest/findings/report.ts';
import { countOf } from '../../model/dutch.ts';
import type { Finding } from '../../model/finding.ts';

/** Findings that the page shows; `npm run check` gives all of them. */
const MOST_FINDINGS = 50;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/**
 * What the development server shows in the place of every page while the data cannot be used: the findings, as the
 * check says them. It reloads by itself once the data are right.
 */
export function problemPage(told: string): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>De gegevens hebben fouten</title>
<script type="module" src="/@vite/client"></script>
<style>
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; }
h1 { color: #b3261e; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 1rem; border-left: 4px solid #b3261e; background: #f6f6f6; font-size: 0.95rem; }
</style>
</head>
<body>
<main>
<h1>De gegevens hebben fouten</h1>
<p>Daarom ziet u hier geen website. Verbeter de gegevens en sla het bestand op: deze bladzijde ververst dan vanzelf.</p>
<pre>${escaped(told)}</pre>
</main>
</body>
</html>
`;
}

/** The findings of data that cannot be used, errors first. */
export function tellProblems(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return `${countOf(errors, 'fout', 'fouten')} in de gegevens.\n\n${formatFindings(findings, { limit: MOST_FINDINGS })}`;
}
