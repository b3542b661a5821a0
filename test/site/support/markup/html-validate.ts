import path from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Exception, MarkupFinding } from './markup-findings.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // HTML lets an id begin with a digit: that of an organisation is its number in the table.
      'valid-id': ['error', { relaxed: true }],
      // Boxes to tick that belong together share a name, as in HTML they do.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    },
  }),
);

/** What html-validate says about the given files of a folder, warnings included. */
export async function htmlValidate(folder: string, files: readonly string[]): Promise<MarkupFinding[]> {
  const findings: MarkupFinding[] = [];
  for (const file of files) {
    const { results } = await validator.validateFile(path.join(folder, file));
    for (const { line, ruleId, message } of results.flatMap(({ messages }) => messages)) {
      findings.push({ file, line, rule: ruleId, message });
    }
  }
  return findings;
}

/** Where a page is as a browser writes it down: how, and not what. */
export const WRITTEN_BY_BROWSER: readonly Exception[] = [
  'attribute-boolean-style',
  'attribute-empty-style',
].map((rule) => ({
  rule,
  message: /./,
  reason: 'A browser writes down an attribute without a value with an empty one.',
}));

export const HTML_VALIDATE_EXCEPTIONS: readonly Exception[] = [
  {
    rule: 'require-sri',
    message: /on <(link|script)> element/,
    reason:
      'The policy of every page loads nothing from another host, so there is no third party to mistrust.',
  },
  {
    rule: 'doctype-style',
    message: /./,
    reason:
      'HTML takes the document type in either case; pages and redirects are written by different programs.',
  },
  {
    rule: 'long-title',
    message: /./,
    reason: 'What tells a page apart comes first; the name of the site after it may be cut off in a list.',
  },
  {
    rule: 'no-trailing-whitespace',
    message: /./,
    reason: 'Between elements it means nothing, and it is not worth a pass over every page.',
  },
  {
    rule: 'prefer-native-element',
    message: /<select>/,
    reason:
      'The list of places proposes while somebody types (the combobox pattern), which a select cannot do.',
  },
  {
    rule: 'prefer-native-element',
    message: /<section>/,
    reason:
      'The box around a wide table scrolls and takes focus, so it has a role and a name; it is no section.',
  },
  {
    rule: 'tel-non-breaking',
    message: /non-breaking (hyphen|space)/,
    reason:
      'A telephone number is not broken (white-space: nowrap), and is copied with the hyphens and spaces that people type.',
  },
  {
    rule: 'wcag/h32',
    message: /submit button/,
    file: /^((kaart|kosten-en-baten)|(gemeente|provincie|regio)\/[^/]+\/routekaart)\/index\.html$/,
    reason:
      'The map, the route map and the calculation follow every choice at once and a status says so; without its script the form is not shown.',
  },
];
