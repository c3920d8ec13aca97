// A screen in memory, for machines without one: tests and the demo draw on it.
import { spawn } from 'node:child_process'

/** Whether there is a screen already, or the system is no Linux and always has one. */
export const hasScreen = ({ DISPLAY, WAYLAND_DISPLAY } = process.env, platform = process.platform) =>
  platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY)

/**
 * Out: a function that takes the screen away again. Does nothing where there is a screen already. In: its size.
 * @param {string} [size]
 * @returns {Promise<() => void>}
 */
export async function ensureDisplay(size) {
  if (hasScreen()) return () => {}
  const screen = await screenInMemory(size)
  process.env.DISPLAY = screen.name
  return () => {
    screen.end()
    delete process.env.DISPLAY
  }
}

/** One more screen in memory. Out: its name, for DISPLAY, and what takes it away again. In: its size. */
export async function screenInMemory(size = '1920x1080x24') {
  // Any local user may draw on it: it shows nothing but tests, and Electron runs as somebody else than root.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-ac'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await new Promise((resolve, reject) => {
    server.on('error', reject)
    server.on('exit', () => reject(new Error('Xvfb, the screen in memory, did not start')))
    server.stdio[3]?.once('data', (bytes) => resolve(String(bytes).trim()))
  })
  const kill = () => void server.kill()
  process.once('exit', kill)
  server.unref()
  return {
    name: `:${number}`,
    end: () => {
      process.off('exit', kill)
      kill()
    },
  }
}
