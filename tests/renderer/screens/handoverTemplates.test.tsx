import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { writeHtml } from '../../../electron/export/html.ts'
import type { Bridge } from '../../../renderer/bridge.ts'
import type { fakeBridge } from '../../../renderer/fakeBridge.ts'
import { Handover } from '../../../renderer/screens/handover/Handover.tsx'
import { useDesk } from '../../../renderer/store/desk.ts'
import { specificationPreview } from '../../../shared/exports/preview.ts'
import { templateFileOf } from '../../../shared/queries/templates.ts'
import { open, rows, today } from './specificationDesk.tsx'

const token = '11111111-1111-4111-8111-111111111111'
type Asked = { name: string; args: Record<string, unknown> }

/** The store's part by the store's own functions; an export waits until it is stopped. */
function withStore(fake: ReturnType<typeof fakeBridge>, asks: Asked[], file: () => string): Bridge {
  let stop: (value: unknown) => void = () => {}
  const ask = async (name: string, args: Record<string, unknown>) => {
    asks.push({ name, args })
    if (name === 'preview') {
      const { tree, clausesHeld, ...rest } = specificationPreview(fake.desk()!.model, {
        ...(args as { audience: 'programme'; language: 'cy'; version: null; template: string }),
        day: today,
      })
      const html = new TextDecoder().decode(await writeHtml(tree))
      return { ...rest, clausesHeld, shown: rest.clauses - clausesHeld.length, html }
    }
    if (name === 'exportSpecification') return await new Promise((resolve) => (stop = resolve))
    if (name === 'stopWork') return (stop({ refused: 'export.stopped' }), true)
    if (name === 'readTemplate') return { text: file() }
    return await (fake.ask as (name: string, args: unknown) => Promise<unknown>)(name, args)
  }
  const shell = {
    ...fake.shell,
    chooseWhereToSave: async () => ({ token, name: 'outline.docx' }),
    chooseFileToOpen: async () => ({ token, name: 'own.json' }),
  }
  return { ...fake, ask: ask as Bridge['ask'], shell }
}
async function start(file: () => string = () => '') {
  const asks: Asked[] = []
  const opened = await open(Handover, { at: 'handover' }, (fake) => withStore(fake, asks, file))
  await screen.findByText(/^14 clauses · /)
  return { ...opened, asks }
}
type User = Awaited<ReturnType<typeof start>>['user']
async function chooseCouncil(user: User) {
  await user.click(screen.getByRole('button', { name: /What\?/ }))
  await user.click(await screen.findByRole('option', { name: 'Council specification' }))
  await waitFor(() => expect(document.querySelector('.document-view')?.textContent).toContain('Governance'))
}

describe('what is handed over', () => {
  it('is chosen among kinds of document, and the preview follows', async () => {
    const { user, asks } = await start()
    expect(document.querySelector('.document-view')!.textContent).not.toContain('Governance')
    await chooseCouncil(user)
    expect(asks.at(-1)!.args).toMatchObject({ template: 'council', language: 'en-GB' })
  })

  it('says how far the file is and stops with Esc; nothing is said to be handed over', async () => {
    const { user, asks } = await start()
    await user.click(screen.getByRole('button', { name: 'Save the file…' }))
    const bar = await screen.findByRole('progressbar')
    expect(bar.getAttribute('aria-valuetext')).toBe('0 %')
    useDesk.setState({ working: { token, share: 0.5 } })
    await waitFor(() => expect(bar.getAttribute('aria-valuetext')).toBe('50 %'))
    await user.keyboard('{Escape}')
    expect(await screen.findByText(/Stopped. No file was written/)).toBeTruthy()
    expect(asks.find((one) => one.name === 'stopWork')!.args).toEqual({ token })
    expect(screen.queryByRole('alert')).toBeNull()
    expect(rows().all('handover')).toEqual([])
    expect(document.activeElement?.textContent).toBe('Save the file…')
  })

  it('has headings that can be made one’s own, renamed and moved by buttons', async () => {
    const { user } = await start()
    await chooseCouncil(user)
    await user.click(screen.getByRole('button', { name: 'Its headings…' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.queryByRole('button', { name: /Change/ })).toBeNull()
    await user.click(dialog.getByRole('button', { name: 'Make it our own' }))
    await user.click(await dialog.findByRole('button', { name: 'Change “Governance”' }))
    const field = await dialog.findByLabelText('Heading')
    await user.clear(field)
    await user.type(field, 'Who runs it')
    await user.click(dialog.getByRole('button', { name: 'Keep the heading' }))
    await user.click(await dialog.findByRole('button', { name: 'Move earlier: “Who runs it”' }))
    const own = rows().all('template')[0]!.id
    await waitFor(() =>
      expect(
        templateFileOf(rows(), own)!
          .sections.slice(7, 9)
          .map((one) => one.title['en-GB']),
      ).toEqual(['Who runs it', 'Monitoring']),
    )
    expect(templateFileOf(rows(), own)!.name.cy).toBe('Manyleb cyngor, yn ein ffordd ni')
  })

  it('takes in no file that does not fit, and says where', async () => {
    const { user } = await start(() =>
      JSON.stringify({
        id: 'x',
        name: { cy: 'X' },
        sections: [{ id: 'a', title: { cy: 'A' }, takes: ['modle'] }],
      }),
    )
    await user.click(screen.getByRole('button', { name: 'Its headings…' }))
    await user.click(await screen.findByRole('button', { name: 'Bring one in from a file…' }))
    expect((await screen.findByRole('alert')).textContent).toContain('sections › 1 (a) › takes › 1')
    expect(rows().all('template')).toEqual([])
  })
})
