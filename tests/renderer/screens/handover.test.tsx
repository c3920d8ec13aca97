import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { isRefusal } from '../../../shared/command.ts'
import { specificationPreview } from '../../../shared/exports/preview.ts'
import { writeHtml } from '../../../electron/export/html.ts'
import type { Bridge } from '../../../renderer/bridge.ts'
import type { fakeBridge } from '../../../renderer/fakeBridge.ts'
import { DocumentView } from '../../../renderer/screens/handover/DocumentView.tsx'
import { Handover } from '../../../renderer/screens/handover/Handover.tsx'
import { render } from '@testing-library/react'
import { clauseNamed, open, personNamed, rows, today } from './specificationDesk.tsx'

const token = '11111111-1111-4111-8111-111111111111'

/** The store's part, by the store's own functions over the desk in memory; only the file is not written. */
function withDocuments(fake: ReturnType<typeof fakeBridge>, over: Partial<Bridge['shell']> = {}): Bridge {
  const look = (asked: {
    audience: 'programme'
    language: 'en-GB'
    version?: string | null
    template?: string | null
  }) => specificationPreview(fake.desk()!.model, { ...asked, version: asked.version ?? null, day: today })
  const ask = async (name: string, asked: never) => {
    if (name === 'preview') {
      const { tree, clausesHeld, ...rest } = look(asked)
      const html = new TextDecoder().decode(await writeHtml(tree))
      return { ...rest, clausesHeld, shown: rest.clauses - clausesHeld.length, html }
    }
    if (name === 'exportSpecification') {
      const { audience, version, format, recipient } = asked as Record<string, string>
      const { contributions } = look(asked)
      const made = await fake.act('recordHandover', {
        audience: audience as 'programme',
        version,
        format: format!,
        recipient,
        hash: 'f00d',
        file: 'outline.docx',
        contributions,
      })
      return isRefusal(made) ? made : { file: 'outline.docx', hash: 'f00d', handover: made.id }
    }
    return (fake.ask as (name: string, asked: unknown) => unknown)(name, asked)
  }
  return { ...fake, ask: ask as Bridge['ask'], shell: { ...fake.shell, ...over } }
}

const start = (over: Partial<Bridge['shell']> = {}) =>
  open(Handover, { at: 'handover' }, (fake) => withDocuments(fake, over))
const seen = () => screen.findByText(/^14 clauses · /)
const view = () => within(document.querySelector<HTMLElement>('.document-view')!)

describe('before anything leaves', () => {
  it('shows what the audience will see, and what is held back by reason and number only', async () => {
    const { user } = await start()
    await seen()
    expect(view().getByText(/The hubs are for anyone who lives, works or cares/)).toBeTruthy()
    const held = screen.getByRole('heading', { name: 'Held back' }).parentElement!
    expect(within(held).getByText(/notes: for a summary only/)).toBeTruthy()
    expect(within(held).getByText(/notes: may not go this far/)).toBeTruthy()
    const commissioner = screen.getByText(/^14 clauses · /).textContent
    await user.click(screen.getByRole('radio', { name: /^Anyone/ }))
    await waitFor(() => expect(screen.getByText(/^14 clauses · /).textContent).not.toBe(commissioner))
  })

  it('[consent] never holds words that do not go', async () => {
    await start()
    await seen()
    const page = document.body.textContent
    // Swift changed to "in summary" and Dunnock's words stay with the team.
    for (const alias of ['Swift', 'Dunnock'])
      for (const note of rows()
        .all('contribution')
        .filter((one) => one.speakers?.includes(personNamed(alias).id)))
        if (note.speakers!.length === 1 && note.text && 'text' in note.text && note.text.text.length > 20)
          expect(page).not.toContain(note.text.text)
  })

  it('follows a withdrawal at once', async () => {
    const { bridge } = await start()
    await seen()
    expect(
      view().getAllByText(/She rang with me, so I only said it once|Three winters ago/).length,
    ).toBeGreaterThan(0)
    await bridge.act('takeBack', { person: personNamed('Heron').id })
    await waitFor(() => expect(view().queryAllByText(/Three winters ago/)).toHaveLength(0))
    expect(screen.getByText(/notes: taken back/)).toBeTruthy()
  })

  it('points out clauses that share five words with words held back, and leads to them', async () => {
    const { user, bridge } = await start()
    const note = rows()
      .all('contribution')
      .find((one) => one.type === 'story' && one.speakers?.includes(personNamed('Swift').id))!
    const words = (note.text as { text: string }).text.split(' ').slice(0, 7).join(' ')
    await bridge.act('addClause', {
      specification: rows().all('specification')[0]!.id,
      section: 'model',
      type: 'activity',
      text: `We heard: ${words}`,
    })
    const flag = await screen.findByText(/1 clause shares five words in a row/)
    await user.click(within(flag.parentElement!).getByRole('button', { name: /clause 5\.\d/ }))
    expect(await screen.findByText('elsewhere: specification')).toBeTruthy()
  })

  it('names the clauses whose own words may not go', async () => {
    const { bridge } = await start()
    const note = rows()
      .all('contribution')
      .find((one) => one.type === 'wish' && one.speakers?.includes(personNamed('Dunnock').id))!
    await bridge.act('addClause', {
      specification: rows().all('specification')[0]!.id,
      section: 'model',
      type: 'activity',
      text: 'As they wished.',
      madeFrom: [note.id],
    })
    expect(await screen.findByText(/1 clause will be a gap/)).toBeTruthy()
    expect(document.querySelector('.document-view')!.textContent).not.toContain('As they wished.')
  })
})

describe('handing over', () => {
  it('saves where the person chooses, says so, shows the folder, and records who received what', async () => {
    const chooseWhereToSave = vi.fn(async () => ({ token, name: 'outline.docx' }))
    const showInFolder = vi.fn(async () => true)
    const { user } = await start({ chooseWhereToSave, showInFolder })
    await seen()
    await user.type(screen.getByRole('textbox', { name: /Who receives it/ }), 'Thornmouth council')
    await user.click(screen.getByRole('button', { name: 'Save the file…' }))
    expect(await screen.findByText(/Saved as outline.docx/)).toBeTruthy()
    expect(screen.getByText('It is noted below who received it.')).toBeTruthy()
    expect(chooseWhereToSave).toHaveBeenCalledWith({
      suggestedName: 'neighbourhood-wellbeing-hubs-outline-specification-the-outline-now-commissioner.docx',
      purpose: 'document',
    })
    await user.click(screen.getByRole('button', { name: 'Show in folder' }))
    expect(showInFolder).toHaveBeenCalledWith({ token })
    const record = within(
      screen.getByText(/^Thornmouth council, 21 November 2026/, { selector: 'strong' }).closest('li')!,
    )
    expect(record.getByText(/holds \d+ notes/)).toBeTruthy()
    expect(record.getByText(/for the commissioner, outline\.docx/, { selector: 'strong' })).toBeTruthy()
    expect(record.getByText(/Heron, /, { selector: 'p', ignore: 'strong' })).toBeTruthy()
  })

  it('says that nobody is noted where nobody was named, whatever is typed afterwards', async () => {
    const { user } = await start({ chooseWhereToSave: async () => ({ token, name: 'outline.docx' }) })
    await seen()
    await user.click(screen.getByRole('button', { name: 'Save the file…' }))
    expect(await screen.findByText('Saved as outline.docx.')).toBeTruthy()
    await user.type(screen.getByRole('textbox', { name: /Who receives it/ }), 'A')
    expect(screen.getByText('Nobody is noted as having received it.')).toBeTruthy()
    expect(screen.queryByText(/It is noted below/)).toBeNull()
  })

  it('writes nothing where no place was chosen', async () => {
    const { user } = await start({ chooseWhereToSave: async () => null })
    await seen()
    await user.click(screen.getByRole('button', { name: 'Save the file…' }))
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save the file…' })).toBeTruthy())
    expect(rows().all('handover')).toHaveLength(0)
  })

  it('says on the record that words in it were taken back since, with a letter that names nobody', async () => {
    const { user, bridge } = await start({ chooseWhereToSave: async () => ({ token, name: 'outline.docx' }) })
    await seen()
    await user.click(screen.getByRole('button', { name: 'Save the file…' }))
    await screen.findByText(/Saved as outline.docx/)
    await bridge.act('takeBack', { person: personNamed('Heron').id })
    expect(await screen.findByText(/of them taken back since/)).toBeTruthy()
    const letter = screen.getByRole('group', { name: 'A letter to those who hold a copy', hidden: true })
    expect(letter.textContent).toContain('Please delete your copy')
    expect(letter.textContent).not.toContain('Heron')
  })

  it('says in words why the view cannot be had, and tries again', async () => {
    await open(Handover, { at: 'handover' })
    expect(await screen.findByText('The view could not be made')).toBeTruthy()
    expect(screen.getByText(/That works in the Alongside app only/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Save the file…' })).toHaveProperty('disabled', true)
  })
})

describe('the document drawn', () => {
  it('is made of known elements only: nothing in it runs, loads or leads away', () => {
    render(
      <>
        <h2 id="x">Document</h2>
        <DocumentView
          labelledBy="x"
          html={
            '<body><script>window.ran = 1</script><h1>Title</h1><p onclick="window.ran = 1" style="color:red">Words' +
            '<img src="x" onerror="window.ran = 1"></p><iframe src="https://example.org"></iframe>' +
            '<a href="https://example.org">away</a><a href="#_e1">to it</a><p id="_e1">Here</p></body>'
          }
        />
      </>,
    )
    const drawn = document.querySelector('.document-view')!
    expect(drawn.querySelectorAll('script, img, iframe, [onclick], [style]')).toHaveLength(0)
    expect(drawn.querySelector('h1')).toBeNull()
    expect([...drawn.querySelectorAll('a')].map((one) => one.getAttribute('href'))).toEqual(['#document _e1'])
    expect((window as { ran?: number }).ran).toBeUndefined()
  })

  it('finds the clause it was made from', async () => {
    await start()
    await seen()
    expect(view().getByText((clauseNamed('The same host').text as { text: string }).text)).toBeTruthy()
  })
})
