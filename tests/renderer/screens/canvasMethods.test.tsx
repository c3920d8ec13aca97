import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { canvasMethodIn } from '../../../shared/queries/canvasMethods.ts'
import { openApp, place, rows, said } from './app.tsx'

const lanes = () =>
  [...document.querySelectorAll('section[aria-labelledby="canvas-lanes"] h3')].map((one) => one.textContent)
const own = () => {
  const at = place()
  return canvasMethodIn(rows(), at.at === 'methods' ? at.method : '')!
}

test('[V6] a canvas that ships is read; a copy of it is renamed, and its lanes moved, reworded, added and dropped', async () => {
  const { user } = await openApp({ at: { at: 'methods' } })
  await user.click(await screen.findByRole('button', { name: 'Service blueprint' }))
  await screen.findByRole('heading', { level: 1, name: 'Service blueprint' })
  expect(lanes()).toEqual(['Evidence', 'What people do', 'Frontstage', 'Backstage', 'Support'])
  expect(screen.queryByRole('button', { name: /^Change “/ })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Make our own from this' }))
  await screen.findByRole('heading', { level: 1, name: 'Service blueprint, our way' })
  await user.click(screen.getByRole('button', { name: 'Later: “Evidence”' }))
  await waitFor(() => expect(lanes().slice(0, 2)).toEqual(['What people do', 'Evidence']))
  expect(said().at(-1)).toBe('“Evidence” is now number 2 of 5.')
  await user.click(screen.getByRole('button', { name: 'Change “Support”' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.clear(dialog.getByRole('textbox', { name: 'What is it called?' }))
  await user.type(dialog.getByRole('textbox', { name: 'What is it called?' }), 'What holds it up')
  await user.click(
    dialog.getByRole('checkbox', { name: 'People with lived experience should be heard here' }),
  )
  await user.click(dialog.getByRole('button', { name: 'Keep it' }))
  await waitFor(() => expect(lanes()).toContain('What holds it up'))
  await user.click(screen.getByRole('button', { name: 'Add a lane' }))
  const adding = within(await screen.findByRole('dialog'))
  await user.click(adding.getByRole('button', { name: 'Keep it' }))
  // A lane without a name is not kept, and what was typed beside it is still there.
  expect(await adding.findByText(/nothing/i)).toBeTruthy()
  await user.type(adding.getByRole('textbox', { name: 'What is it called?' }), 'Neighbours')
  await user.type(adding.getByRole('textbox', { name: /What do you ask the room/ }), 'Who lives next door?')
  await user.click(adding.getByRole('button', { name: 'Keep it' }))
  await waitFor(() => expect(lanes().at(-1)).toBe('Neighbours'))
  await user.click(screen.getByRole('button', { name: 'Drop it: “Backstage”' }))
  await waitFor(() => expect(lanes()).toHaveLength(5))
  expect(said().at(-1)).toMatch(/^“Backstage” is dropped/)
  expect(own().name.cy).toBe('Glasbrint gwasanaeth, yn ein ffordd ni')
  const support = own().lanes.find((one) => one.id === 'support')!
  expect(support).toMatchObject({ title: { 'en-GB': 'What holds it up', cy: 'Cefnogaeth' }, lived: true })
  expect(own().lanes.at(-1)!.prompt!['en-GB']).toBe('Who lives next door?')
  await user.click(screen.getByRole('button', { name: 'Change its name' }))
  const naming = within(await screen.findByRole('dialog'))
  await user.clear(naming.getByRole('textbox', { name: 'What is it called?' }))
  await user.type(naming.getByRole('textbox', { name: 'What is it called?' }), 'Our blueprint')
  await user.click(naming.getByRole('button', { name: 'Save' }))
  await screen.findByRole('heading', { level: 1, name: 'Our blueprint' })
  await user.click(screen.getByRole('button', { name: 'Take it off the list' }))
  await waitFor(() => expect(own()).toBeUndefined())
})
