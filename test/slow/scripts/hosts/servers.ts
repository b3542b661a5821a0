import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import http, { type IncomingHttpHeaders } from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks one address as it is, without following where it leads. */
export function ask(port: number, address: string, encodings = ''): Promise<Answer> {
  const headers = encodings === '' ? {} : { 'accept-encoding': encodings };
  return new Promise((resolve, reject) => {
    http
      .get({ host: '127.0.0.1', port, path: address, headers, agent: false }, (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(pieces),
          }),
        );
      })
      .on('error', reject);
  });
}

export interface Server {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** What a server is given: the folder of the site, the configuration that the build made, a folder for itself. */
export interface Recipe {
  readonly site: string;
  readonly config: string;
  readonly home: string;
}

/** Whether a program can be started here. */
export function isInstalled(program: string, ...options: string[]): boolean {
  try {
    execFileSync(program, options, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const BROTLI_MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
/** Whether nginx can give `.br`: for that it needs a module. */
export const hasBrotli = existsSync(BROTLI_MODULE);

/** nginx with the recipe of HOSTS.md, as a process of this user. */
export async function startNginx({ site, config, home }: Recipe): Promise<Server> {
  const port = await freePort();
  await mkdir(home, { recursive: true });
  const file = path.join(home, 'nginx.conf');
  await writeFile(
    file,
    `${hasBrotli ? `load_module ${BROTLI_MODULE};\n` : ''}daemon off; master_process off; pid ${home}/pid; error_log stderr warn;
events { }
http {
  access_log off; client_body_temp_path ${home}/body; proxy_temp_path ${home}/proxy;
  fastcgi_temp_path ${home}/fastcgi; uwsgi_temp_path ${home}/uwsgi; scgi_temp_path ${home}/scgi;
  server {
    listen 127.0.0.1:${port};
    set $sjo_folder ${site};
    include ${config};
    ${hasBrotli ? 'brotli_static on;' : ''}
    location = /elsewhere { return 200 "of somebody else"; }
  }
}
`,
  );
  return started(spawn('nginx', ['-e', 'stderr', '-p', home, '-c', file]), port);
}

/** Caddy with the recipe of HOSTS.md. */
export async function startCaddy({ site, config, home }: Recipe): Promise<Server> {
  const port = await freePort();
  await mkdir(home, { recursive: true });
  const file = path.join(home, 'Caddyfile');
  await writeFile(
    file,
    `{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  vars sjo_folder ${site}
  import ${config}
  respond /elsewhere "of somebody else"
}
`,
  );
  const env = { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
  return started(spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], { env }), port);
}

async function started(child: ChildProcess, port: number): Promise<Server> {
  let said = '';
  child.stdout?.resume();
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  for (let turn = 0; turn < 200; turn += 1) {
    if (child.exitCode !== null) throw new Error(said);
    if (await answers(port)) {
      return {
        port,
        stop: async () => {
          child.kill('SIGTERM');
          await ended;
        },
      };
    }
    await setTimeout(50);
  }
  child.kill('SIGKILL');
  throw new Error(`The server does not answer. ${said}`);
}

const answers = (port: number) =>
  ask(port, '/').then(
    () => true,
    () => false,
  );

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
