import { readFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import sirv from 'sirv';

export interface SiteServer {
  /** Address of the site's first page, ending in '/'. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a built site as a static host would, under a base path, with its own 404 page. Only on this machine.
 * `compressed` sends the `.gz` beside a file to who can read it.
 */
export async function serveSite(
  folder: string,
  base: string,
  port: number,
  { compressed = false }: { readonly compressed?: boolean } = {},
): Promise<SiteServer> {
  const files = sirv(folder, { etag: true, gzip: compressed });
  const notFound = readFileSync(path.join(folder, '404.html'));
  const server = http.createServer((request, response) => {
    const miss = (): void => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(notFound);
    };
    const address = request.url ?? '/';
    if (!address.startsWith(base)) return miss();
    request.url = address.slice(base.length - 1);
    files(request, response, miss);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://127.0.0.1:${actual}${base}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}
