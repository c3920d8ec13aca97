import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder, aStore } from './aStore.ts'

async function handedOver() {
  const one = aStore()
  const { id } = await one.ask('bringInSample', { name: 'appreciative-inquiry' })
  await one.ask('openProgramme', { id })
  const token = randomUUID()
  one.store.paths.set(token, join(aFolder(), 'outline.docx'))
  const path = one.store.paths.get(token)!
  const asked = { audience: 'commissioner', language: 'en-GB', version: null, format: 'docx' } as const
  await one.ask('exportSpecification', { ...asked, token })
  one.store.paths.set(token, path)
  const told: number[] = []
  let heard: (share: number) => void = () => {}
  const { tell } = one.store.setup
  one.store.setup.tell = (each) => {
    if (each.tell === 'working') {
      told.push(each.share)
      heard(each.share)
    }
    return tell(each)
  }
  const returned = () => [...one.rows.values()].filter((row) => row.kind === 'returned')
  return { one, token, told, returned, onShare: (listen: typeof heard) => (heard = listen) }
}

describe('a document that is brought back', () => {
  it('[H57] says how far its reading is, never backwards, and ends at the whole', async () => {
    const { one, token, told, returned } = await handedOver()
    expect(await one.ask('bringBackEdits', { token, lang: 'en-GB' })).toMatchObject({ proposals: 0 })
    expect(told.length).toBeGreaterThan(2)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(told.at(-1)).toBe(1)
    expect(returned()).toHaveLength(1)
    expect(await one.ask('stopWork', { token })).toBe(false)
  })

  it('[H57] stopped, nothing of it is kept, and it can be read again', async () => {
    const { one, token, returned, onShare } = await handedOver()
    onShare(() => void one.ask('stopWork', { token }))
    expect(await one.refused('bringBackEdits', { token, lang: 'en-GB' })).toBe('roundtrip.stopped')
    expect(returned()).toEqual([])
    onShare(() => {})
    await one.ask('bringBackEdits', { token, lang: 'en-GB' })
    expect(returned()).toHaveLength(1)
  })

  it('[H57] lets other work through while it is read, and is not read twice at once', async () => {
    const { one, token, returned } = await handedOver()
    const reading = one.ask('bringBackEdits', { token, lang: 'en-GB' })
    expect(await one.refused('bringBackEdits', { token, lang: 'en-GB' })).toBe('refusals.chooseAgain')
    await one.act('addParticipant', { alias: 'Ptarmigan', lang: 'en-GB' })
    expect(returned()).toEqual([])
    await reading
    expect(returned()).toHaveLength(1)
  })
})
