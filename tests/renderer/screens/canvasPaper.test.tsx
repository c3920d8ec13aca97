import { render, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { svgOf } from '../../../electron/export/canvasSvg.ts'
import { isRefusal } from '../../../shared/command.ts'
import type { CanvasAsked } from '../../../shared/exports/canvasAsked.ts'
import { madeCanvas } from '../../../shared/exports/canvasMade.ts'
import { sayIn } from '../../../shared/words/say.ts'
import type { Bridge } from '../../../renderer/bridge.ts'
import { Said } from '../../../renderer/frame/Said.tsx'
import { BringInView } from '../../../renderer/screens/canvas/paper/BringInView.tsx'
import { PaperView } from '../../../renderer/screens/canvas/paper/PaperView.tsx'
import { WordsProvider } from '../../../renderer/words.tsx'
import { lying, openCanvas } from './canvasDesk.tsx'
import { today } from './workshopDesk.tsx'

const t = sayIn('en')
const token = '11111111-1111-4111-8111-111111111111'
const asked: { name: string; args: unknown }[] = []
beforeEach(() => {
  asked.length = 0
  URL.createObjectURL = () => 'blob:sheet'
  URL.revokeObjectURL = () => undefined
})
type Over = { answers?: Record<string, (args: never) => unknown>; shell?: Partial<Bridge['shell']> }

/** The store's part, by the store's own drawing over the desk in memory; only the file is not written. */
async function start(look: 'paper' | 'bringIn', { answers = {}, shell = {} }: Over = {}, readOnly = false) {
  const desk = await openCanvas()
  await desk.lay('evidence', 0, 'tea first', 'same face')
  const { bridge } = desk
  const inner = bridge.ask
  const own: Record<string, (args: never) => unknown> = {
    previewCanvas: (what: CanvasAsked) => {
      const made = madeCanvas(bridge.desk()!.model, today, what)!
      const { sheets, type } = made.drawing
      const about = { title: made.title, description: made.description, language: made.language }
      const { contributions, held } = made
      const pages = sheets.length
      return { sheets: sheets.map((one) => svgOf(one, about)), of: pages, pages, type, contributions, held }
    },
    exportCanvas: () => ({ files: ['blueprint.pdf'], handover: null }),
    ...answers,
  }
  bridge.ask = (async (name: string, args: never) => {
    asked.push({ name, args })
    return own[name]
      ? await own[name](args)
      : await (inner as (name: string, args: never) => unknown)(name, args)
  }) as Bridge['ask']
  Object.assign(bridge.shell, { chooseWhereToSave: async () => ({ token, name: 'blueprint.pdf' }), ...shell })
  const Shown = look === 'paper' ? PaperView : BringInView
  render(
    <WordsProvider>
      <Shown view={desk.view()} readOnly={readOnly} />
      <Said />
    </WordsProvider>,
  )
  return desk
}
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name })
const seen = () => screen.findByAltText(t('canvasPaper.sheetAlt', { sheet: 1 }))
const last = (name: string) => asked.findLast((one) => one.name === name)?.args as Record<string, unknown>

describe('a canvas on paper', () => {
  it('[V49] is seen before anything leaves, saved where a person chose, and says as what', async () => {
    const { user } = await start('paper')
    expect(button(t('canvasPaper.save')).disabled || button(t('canvasPaper.save')).ariaDisabled).toBeTruthy()
    await seen()
    // Nobody was asked how far their words go: they go nowhere, and the facilitator alone is told how many.
    expect(screen.getByText(new RegExp(t('canvasPaper.held', { count: 2 })))).toBeTruthy()
    await user.type(screen.getByLabelText(new RegExp(t('handover.recipient'))), 'The library')
    await user.click(button(t('canvasPaper.save')))
    await screen.findByText(t('canvasPaper.saved', { files: 'blueprint.pdf', count: 1 }))
    expect(last('exportCanvas')).toMatchObject({
      token,
      format: 'pdf',
      recipient: 'The library',
      fill: 'filled',
    })
  })
  it('[V51] asks for nobody’s receiver of a blank one, and what is chosen is what is drawn', async () => {
    const { user } = await start('paper')
    await seen()
    await user.click(screen.getByRole('radio', { name: new RegExp(t('canvasPaper.fill.blank')) }))
    await user.click(screen.getByRole('radio', { name: 'A1' }))
    await waitFor(() => expect(last('previewCanvas')).toMatchObject({ fill: 'blank', size: 'A1' }))
    expect(screen.queryByLabelText(new RegExp(t('handover.recipient')))).toBeNull()
    expect(screen.queryByRole('radio', { name: new RegExp(t('handover.audience.public')) })).toBeNull()
  })
  it('[V57] is stopped with Esc: nothing is said to be saved, and the keys are where they were', async () => {
    let end: (done: unknown) => void = () => {}
    const hangs = new Promise((resolve) => (end = resolve))
    const stopWork = () => {
      end({ refused: 'export.stopped' })
      return true
    }
    const { user } = await start('paper', { answers: { exportCanvas: () => hangs, stopWork } })
    await seen()
    await user.click(button(t('canvasPaper.save')))
    await screen.findAllByText(new RegExp(t('templates.making')))
    await user.keyboard('{Escape}')
    await screen.findByText(t('templates.stopped'))
    expect(last('stopWork')).toEqual({ token })
    expect(document.activeElement).toBe(button(t('canvasPaper.save')))
  })
  it('is looked at again where an answer moved meanwhile, and says why', async () => {
    const moved = () => ({ refused: 'refusals.answersMoved' })
    const { user } = await start('paper', { answers: { exportCanvas: moved } })
    await seen()
    const before = asked.filter((one) => one.name === 'previewCanvas').length
    await user.click(button(t('canvasPaper.save')))
    const notice = (await screen.findByText(t('handover.notSaved'))).parentElement!
    expect(notice.textContent).toContain(t('refusals.answersMoved'))
    await waitFor(() =>
      expect(asked.filter((one) => one.name === 'previewCanvas').length).toBeGreaterThan(before),
    )
  })
  it('writes nothing where no place was chosen', async () => {
    const { user } = await start('paper', { shell: { chooseWhereToSave: async () => null } })
    await seen()
    await user.click(button(t('canvasPaper.save')))
    expect(last('exportCanvas')).toBeUndefined()
  })
})

describe('a table is brought in', () => {
  const table = 'Step\tHears\tGoes on\nWhat people do\tRings; Asks a friend\tWalks in\nHearsay\tSome say so\t'
  it('[V48] is looked at first, mapped by hand where it has to be, and one undo takes it away', async () => {
    const { user, view, bridge } = await start('bringIn')
    const before = lying(view())
    await user.click(screen.getByLabelText(t('canvasPaper.in.paste')))
    await user.paste(table)
    const rows = within(screen.getByRole('table')).getAllByRole('row')
    expect(rows).toHaveLength(3)
    expect(screen.getByRole('status').textContent).toContain(t('canvasPaper.in.cards', { count: 3 }))
    expect(screen.getByRole('status').textContent).toContain(t('canvasPaper.in.left', { count: 1 }))
    expect(screen.getByText(t('canvasPaper.in.newStep'), { exact: false })).toBeTruthy()
    await user.click(within(rows[2]!).getByRole('button'))
    await user.click(within(await screen.findByRole('listbox')).getByRole('option', { name: 'Backstage' }))
    await user.click(await screen.findByRole('button', { name: t('canvasPaper.in.do', { count: 4 }) }))
    await screen.findByText(t('canvasPaper.in.done', { count: 4 }))
    expect(lying(view())).toContain('actions 1: Rings, Asks a friend')
    expect(lying(view())).toContain('backstage 1: Some say so')
    expect(isRefusal(await bridge.ask('undo'))).toBe(false)
    expect(lying(view())).toEqual(before)
  })
  it('[V53] a file that is none is refused in words, and what was typed stays', async () => {
    const { user, view } = await start('bringIn', {
      answers: { readTable: () => ({ refused: 'refusals.tableLarge' }) },
      shell: { chooseFileToOpen: async () => ({ token, name: 'bomb.xlsx' }) },
    })
    const before = lying(view())
    await user.click(screen.getByLabelText(t('canvasPaper.in.paste')))
    await user.paste(table)
    await user.click(button(t('canvasPaper.in.file')))
    const notice = (await screen.findByText(t('canvasPaper.in.not'))).parentElement!
    expect(notice.textContent).toContain(t('refusals.tableLarge'))
    expect(notice.textContent).toContain(t('canvasPaper.in.not.todo'))
    expect(screen.getByLabelText<HTMLTextAreaElement>(t('canvasPaper.in.paste')).value).toBe(table)
    expect(lying(view())).toEqual(before)
  })
  it('says so where a programme can only be read', async () => {
    await start('bringIn', {}, true)
    expect(screen.getByText(t('canvasPaper.in.readOnly'))).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })
})
