// A screen in memory, for machines without one: tests and the demo draw on it.
import { spawn } from 'node:child_process'

/**
 * Out: a function that takes the screen away again. Does nothing where there is a screen already, or where
 * the system is no Linux. In: the screen's size.
 * @param {string} [size]
 * @returns {Promise<() => void>}
 */
export async function ensureDisplay(size = '1920x1080x24') {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return () => {}
  // Any local user may draw on it: it shows nothing but tests, and Electron runs as somebody else than root.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-ac'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await new Promise((resolve, reject) => {
    server.on('error', reject)
    server.on('exit', () => reject(new Error('Xvfb, the screen in memory, did not start')))
    server.stdio[3]?.once('data', (bytes) => resolve(String(bytes).trim()))
  })
  process.env.DISPLAY = `:${number}`
  const end = () => {
    server.kill()
    delete process.env.DISPLAY
  }
  process.once('exit', end)
  server.unref()
  return () => {
    process.off('exit', end)
    end()
  }
}
