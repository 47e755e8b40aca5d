import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const PORTRAITS = join(HERE, '../../../src/test/resources/portraits');
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.jpg': 'image/jpeg', '.png': 'image/png' };

/** An integrator's own web server, which knows nothing of facecheck but its address. */
export function host(port, service) {
  // What docs/CAPTURE.md tells integrators to write.
  const policy = `default-src 'none'; script-src 'self' ${service}; connect-src 'self' ${service}; img-src 'self'`;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    try {
      const file = pathname.startsWith('/portraits/') ? join(PORTRAITS, pathname.slice(11)) : join(HERE, pathname);
      const content = await readFile(file);
      const text = extname(file) === '.html' ? content.toString().replaceAll('SERVICE', service) : content;
      response.writeHead(200, {
        'Content-Type': TYPES[extname(file)], 'Content-Security-Policy': policy, 'Permissions-Policy': 'camera=(self)',
      });
      response.end(text);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise(done => server.listen(port, '127.0.0.1', () => done(server)));
}
