/** The playground as it is built, and a peer of it, behind a web server of this machine. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { build } from 'esbuild'

const ROOT = join(import.meta.dirname, '..', '..')
const PLAYGROUND = join(ROOT, 'examples', 'playground')
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

/** Whether it can be built here; it is installed by itself (`npm ci` in examples/playground). */
export const IS_INSTALLED = existsSync(join(PLAYGROUND, 'node_modules', 'vite'))
if (!IS_INSTALLED)
  console.warn(
    'SKIPPED: the playground is not installed, so that it was not tried (npm ci in examples/playground).',
  )

export function buildPlayground(): string {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: PLAYGROUND, stdio: 'pipe' })
  return join(PLAYGROUND, 'dist')
}

/** The same page with compromise in the worker: what a reader of names and quotations costs that is known to be light. */
export async function buildPeer(): Promise<string> {
  const folder = join(ROOT, '.cache', 'playground-peer')
  mkdirSync(folder, { recursive: true })
  await build({
    stdin: {
      contents: `import compromise from 'compromise'
        self.onmessage = ({ data }) => {
          const doc = compromise(data)
          self.postMessage([doc.json(), doc.people().json(), doc.places().json(), doc.organizations().json(), doc.quotations().json()].map((list) => list.length))
        }`,
      resolveDir: ROOT,
    },
    bundle: true,
    minify: true,
    format: 'esm',
    outfile: join(folder, 'worker.js'),
    logLevel: 'silent',
  })
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><title>peer</title><p id="status"></p><script type="module">
      const worker = new Worker('./worker.js', { type: 'module' })
      worker.onmessage = ({ data }) => { document.querySelector('#status').textContent = data.join(' ') }
      worker.postMessage(await (await fetch('./article.txt')).text())
    </script>`,
  )
  return folder
}

/** Serves folders under their names. */
export async function serve(
  folders: Readonly<Record<string, string>>,
): Promise<{ server: Server; origin: string }> {
  const server = createServer(({ url = '/' }, response) => {
    const [, name = '', ...rest] = normalize(decodeURIComponent(url.replace(/[?#].*$/, ''))).split('/')
    const file = join(folders[name] ?? '', rest.join('/') || 'index.html')
    if (!folders[name] || !existsSync(file)) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain; charset=utf-8' })
    response.end(readFileSync(file))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}
