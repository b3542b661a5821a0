import { watch } from 'node:fs';
import { dev } from 'astro';
import { PROJECT_ROOT } from '../process/project-root.ts';
import { openDevelopmentSite } from './development-site.ts';

/** Several events come for one save; so long nothing more has to come before the data are read, in ms. */
const SETTLED_MS = 200;

export interface DevelopmentOptions {
  /** Folder with the data. */
  readonly data: string;
  readonly port: number;
  /** Is told what the data lack. */
  readonly say: (text: string) => void;
}

/**
 * Shows the site while somebody works on pages or data: pages by Astro, all other files by us, made when they are
 * asked for. A change of the data shows at once, and so does what is wrong with them.
 */
export async function startDevelopment({ data, port, say }: DevelopmentOptions): Promise<void> {
  const site = await openDevelopmentSite(data, say);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await dev({
    root: PROJECT_ROOT,
    server: { port },
    vite: {
      plugins: [
        {
          name: 'sjo-files',
          configureServer(server) {
            server.middlewares.use(async (request, response, next) => {
              try {
                const answer = await site.answer(request.url ?? '/');
                if (answer === undefined) return next();
                response.statusCode = answer.status;
                response.setHeader('Content-Type', answer.mediaType);
                response.end(answer.content);
              } catch (error) {
                next(error);
              }
            });
            let waiting: NodeJS.Timeout | undefined;
            watch(data, { recursive: true }, () => {
              clearTimeout(waiting);
              waiting = setTimeout(async () => {
                await site.reread();
                server.ws.send({ type: 'full-reload' });
              }, SETTLED_MS);
            });
          },
        },
      ],
    },
  });
}
