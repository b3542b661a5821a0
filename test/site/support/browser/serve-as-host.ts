import { readFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { matchesRule, readHostRules } from '../../../support/published/host-rules.ts';
import type { BuiltSite } from '../built-site.ts';

export interface Served {
  /** Where it answers, ends in '/'. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves a built site on a free port as a host does that reads `_headers`. */
export function serveAsHost({ folder, base }: BuiltSite): Promise<Served> {
  const rules = readHostRules(readFileSync(path.join(folder, '_headers'), 'utf8'));
  const files = sirv(folder, {
    setHeaders: (response, pathname) => {
      const own = rules.filter(({ pattern }) => matchesRule(pattern, base + pathname.replace(/^\//, '')));
      for (const [name, value] of own.flatMap(({ headers }) => headers)) response.setHeader(name, value);
    },
  });
  return serve((request, response) => {
    request.url = `/${(request.url ?? '/').slice(base.length)}`;
    files(request, response, () => {
      response.writeHead(404).end();
    });
  });
}

/** Serves one page of another site, with its own policy. */
export function servePage(html: string, policy: string): Promise<Served> {
  return serve((_request, response) => {
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
    });
    response.end(html);
  });
}

async function serve(listener: http.RequestListener): Promise<Served> {
  const server = http.createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
