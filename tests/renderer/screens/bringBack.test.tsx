import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Bridge } from '../../../renderer/bridge.ts'
import type { fakeBridge } from '../../../renderer/fakeBridge.ts'
import { askBringBack } from '../../../renderer/screens/specification/bringBackAsked.ts'
import { Specification } from '../../../renderer/screens/specification/Specification.tsx'
import { useDesk } from '../../../renderer/store/desk.ts'
import { open, rows } from './specificationDesk.tsx'

const token = '11111111-1111-4111-8111-111111111111'

/** A laptop on which a document is read until it is stopped. */
function reading(fake: ReturnType<typeof fakeBridge>, asks: { name: string; args: unknown }[]): Bridge {
  let stop: (value: unknown) => void = () => {}
  const ask = async (name: string, args: unknown) => {
    asks.push({ name, args })
    if (name === 'bringBackEdits') return await new Promise((resolve) => (stop = resolve))
    if (name === 'stopWork') return (stop({ refused: 'roundtrip.stopped' }), true)
    return await (fake.ask as (name: string, args: unknown) => Promise<unknown>)(name, args)
  }
  const shell = { ...fake.shell, chooseFileToOpen: async () => ({ token, name: 'outline.docx' }) }
  return { ...fake, ask: ask as Bridge['ask'], shell }
}
async function start() {
  const asks: { name: string; args: unknown }[] = []
  askBringBack(true)
  const { user } = await open(Specification, { at: 'specification', proposals: true }, (fake) =>
    reading(fake, asks),
  )
  await screen.findByRole('dialog')
  await user.click(screen.getByRole('button', { name: /^Choose/ }))
  return { user, asks, bar: await screen.findByRole('progressbar') }
}

describe('a document being read', () => {
  it('[H57] says how far it is, and stops with the button; nothing is said to be wrong', async () => {
    const { user, asks, bar } = await start()
    useDesk.setState({ working: { token, share: 0.5 } })
    await waitFor(() => expect(bar.getAttribute('aria-valuetext')).toBe('50 %'))
    await user.click(screen.getByRole('button', { name: 'Stop' }))
    expect(await screen.findByText(/Stopped. Nothing of the document was kept/)).toBeTruthy()
    expect(asks.filter((one) => one.name === 'stopWork')).toEqual([{ name: 'stopWork', args: { token } }])
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.queryByRole('progressbar')).toBeNull()
    expect(rows().all('returned')).toEqual([])
  })

  it('[H57] stops with Esc and stays; Esc again goes', async () => {
    const { user, asks } = await start()
    await user.keyboard('{Escape}')
    expect(await screen.findByText(/Stopped. Nothing of the document was kept/)).toBeTruthy()
    expect(asks.some((one) => one.name === 'stopWork')).toBe(true)
    await waitFor(() => expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true))
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })
})
