import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { FORM_PATH } from '../../publish/shared/paths.ts';
import { CONTENT_SECURITY_POLICY } from '../../publish/shared/security.ts';

/** Renders the page at a path within the site. @throws Error where the page could not be made. */
export type RenderPage = (path: string) => Promise<string>;

/** Files that browsers load with the pages: scripts, styles, fonts. */
export const CLIENT_FOLDER = 'client';

interface PageProgram {
  readonly createApp: (options: { readonly streaming: boolean }) => {
    readonly render: (request: Request) => Promise<Response>;
  };
}

/** Loads what `compilePages` made. Pages read their content from what was handed over last: one at a time. */
export async function loadPages(folder: string, baseUrl: string): Promise<RenderPage> {
  const entry = pathToFileURL(path.join(folder, 'server', 'entry.mjs')).href;
  const { createApp } = (await import(entry)) as PageProgram;
  const app = createApp({ streaming: false });
  return async (page) => {
    const response = await app.render(new Request(new URL(page, baseUrl)));
    const expected = page === NOT_FOUND_PAGE ? 404 : 200;
    if (response.status !== expected) {
      throw new Error(`De pagina ${page} kon niet gemaakt worden (${response.status}).`);
    }
    const html = await response.text();
    if (!hasPolicy(page, html)) {
      throw new Error(`De pagina ${page} heeft geen Content-Security-Policy.`);
    }
    return html;
  };
}

/** The form for reports may send to one address more; every other page has the one policy. */
function hasPolicy(page: string, html: string): boolean {
  const own =
    page === FORM_PATH ? html.replace(/((?:connect-src|form-action) 'self') https:[^\s;"]+/g, '$1') : html;
  return own.includes(`content="${CONTENT_SECURITY_POLICY}"`);
}

/** The page for an address that does not exist: hosts look for it as 404.html. */
const NOT_FOUND_PAGE = '404/';

/** The file that holds the page at a path. */
export function pageFile(page: string): string {
  return page === NOT_FOUND_PAGE ? '404.html' : `${page}index.html`;
}
