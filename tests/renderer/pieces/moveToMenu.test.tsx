import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useRef, useState } from 'react'
import { expect, test, vi } from 'vitest'
import { MoveToMenu } from '../../../renderer/pieces/MoveToMenu.tsx'
import { Note } from '../../../renderer/pieces/Note.tsx'
import { WordsProvider } from '../../../renderer/words.tsx'

const targets = Array.from({ length: 11 }, (_, index) => ({
  id: `t${index + 1}`,
  label: `Theme ${index + 1}`,
}))

function Board({ heard }: { heard: string[] }) {
  const note = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const close = (word: string) => {
    heard.push(word)
    setOpen(false)
  }
  return (
    <WordsProvider>
      <Note
        kind="strength"
        text="same face"
        ref={note}
        tabIndex={0}
        role="group"
        aria-label="note"
        onKeyDown={(press) => press.key === 'm' && setOpen(true)}
      />
      <MoveToMenu
        noteRef={note}
        text="same face"
        targets={targets}
        current="t2"
        isOpen={isOpen}
        onMove={(id) => close(`move ${id}`)}
        onNewTheme={() => close('new')}
        onLeave={() => close('leave')}
      />
    </WordsProvider>
  )
}

async function opened() {
  const heard: string[] = []
  const person = userEvent.setup()
  render(<Board heard={heard} />)
  screen.getByRole('group', { name: 'note' }).focus()
  await person.keyboard('m')
  await screen.findByRole('menu', { name: 'Move “same face” to' })
  return { heard, person }
}

test.each([
  ['3', 'move t3'],
  ['9', 'move t9'],
  ['n', 'new'],
  ['N', 'new'],
  ['{Escape}', 'leave'],
  ['2', 'leave'],
])('[M1] the key %s', async (key, expected) => {
  const { heard, person } = await opened()
  await person.keyboard(key)
  expect(heard).toEqual([expected])
  expect(screen.queryByRole('menu')).toBeNull()
})

test('[M2] arrow keys and Enter reach every theme, the eleventh too', async () => {
  const { heard, person } = await opened()
  await person.keyboard(`${'{ArrowDown}'.repeat(10)}{Enter}`)
  expect(heard).toEqual(['move t11'])
})

test('[M3] a click moves it; a key held with Control is left alone', async () => {
  const { heard, person } = await opened()
  await person.keyboard('{Control>}3{/Control}')
  expect(heard).toEqual([])
  await person.click(screen.getByRole('menuitem', { name: /Theme 4/ }))
  expect(heard).toEqual(['move t4'])
})

test('[M4] it says the keys, and where the note lies now; focus comes back to the note', async () => {
  const { person } = await opened()
  expect(screen.getByRole('menuitem', { name: '2 Theme 2 here now' })).toBeDefined()
  expect(screen.getByRole('menuitem', { name: 'Theme 10' })).toBeDefined()
  await person.keyboard('{Escape}')
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('note'))
})
