import { spawn } from 'node:child_process'
import { beforeAll, describe, expect, it } from 'vitest'
import { aFolder, aStore } from './aStore.ts'
import { bundled } from './bundled.ts'

let writer = ''
beforeAll(async () => {
  writer = await bundled('tests/store/writer.ts', aFolder())
})

const times = Number(process.env['ALONGSIDE_KILLS'] ?? 32)

/** Starts a laptop that writes, kills it in the middle of it, and gives back what it had acknowledged. */
function writeUntilKilled(
  data: string,
  at: string[],
  forMs: number,
): Promise<{ at: string[]; acknowledged: string[][] }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, data, ...at], { stdio: ['ignore', 'pipe', 'inherit'] })
    let text = ''
    child.stdout.on('data', (bytes: Buffer) => {
      if (!text) setTimeout(() => child.kill('SIGKILL'), forMs)
      text += bytes.toString()
    })
    child.on('error', reject)
    child.on('close', () => {
      // A line that was not ended was not said.
      const [ready = '', ...lines] = text.split('\n').slice(0, -1)
      resolve({ at: ready.split(' ').slice(1), acknowledged: lines.map((line) => line.split(' ')) })
    })
  })
}

describe('a laptop that dies while it writes', () => {
  it(
    `[KI1] loses nothing it acknowledged and keeps no half gesture, ${times} times over`,
    { timeout: 600_000 },
    async () => {
      const data = aFolder()
      let at: string[] = []
      const acknowledged: string[][] = []
      for (let n = 0; n < times; n += 1) {
        const killed = await writeUntilKilled(data, at, 20 + ((n * 37) % 160))
        at = killed.at
        acknowledged.push(...killed.acknowledged)
      }
      const one = aStore({ data })
      await one.ask('openProgramme', { id: at[0]! })
      const lost = acknowledged.flat().filter((id) => !one.rows.has(id))
      expect(acknowledged.length).toBeGreaterThan(times)
      expect(lost).toEqual([])
      // Three lines pasted are one gesture: never one of them without the others.
      const texts = [...one.rows.values()].flatMap((row) =>
        row.kind === 'contribution' && row.text && 'text' in row.text ? [row.text.text] : [],
      )
      const of = (start: string) => texts.filter((text) => text.startsWith(start)).length
      expect([of('Second '), of('Third ')]).toEqual([of('First '), of('First ')])
      expect(await one.ask('verify')).toMatchObject({ ok: true, problems: [] })
    },
  )
})
