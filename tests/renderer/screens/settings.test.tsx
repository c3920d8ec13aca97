import { act as settle, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { setSettings } from '../../../renderer/store/desk.ts'
import { topics } from '../../../renderer/screens/help/topics.ts'
import { catalogue } from '../../../shared/words/catalogue.ts'
import { openApp, place } from './app.tsx'

describe('settings', () => {
  it('changes language, colours, text and movement as they are chosen, by arrow keys', async () => {
    const { user } = await openApp({ at: { at: 'settings' } })
    const { dataset } = document.documentElement
    screen.getByRole('radio', { name: 'Light' }).focus()
    await user.keyboard('{ArrowDown}')
    await waitFor(() => expect(dataset.theme).toBe('dark'))
    await user.click(screen.getByRole('radio', { name: 'Twice as large' }))
    await waitFor(() => expect(dataset.text).toBe('200'))
    await user.click(screen.getByRole('radio', { name: 'Nothing moves' }))
    await waitFor(() => expect(dataset.motion).toBe('off'))
    const awaits = /Ysgrifennwyd y Gymraeg yn ofalus ac mae’n aros am ddarllenydd brodorol/
    expect(screen.queryByText(awaits)).toBeNull()
    await user.click(screen.getByRole('radio', { name: 'Cymraeg (Welsh)' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Gosodiadau' })).toBeTruthy()
    expect(screen.getByText(awaits)).toBeTruthy()
    await settle(() =>
      setSettings({ language: 'en-GB', theme: 'light', textSize: 'usual', motion: 'system' }),
    )
  })

  it('says plainly who can read the open programme, and leads to protecting it', async () => {
    const { user } = await openApp({ at: { at: 'settings' } })
    const locks = within(screen.getByRole('region', { name: 'Who can read the open programme' }))
    expect(locks.getByText(/anyone with this laptop can read it/)).toBeTruthy()
    await user.click(locks.getByRole('button', { name: 'Protect it with a passphrase' }))
    expect(place()).toEqual({ at: 'overview' })
    expect(await screen.findByRole('dialog', { name: 'Protect with a passphrase' })).toBeTruthy()
  })
})

describe('help', () => {
  it('has every line of every page in both languages, and no line that no page shows', () => {
    const shown = topics.flatMap(({ id, lines }) => [
      `help.${id}.title`,
      `help.${id}.lead`,
      ...lines.map((line) => `help.${id}.${line}`),
    ])
    for (const language of ['en', 'cy'] as const) {
      const known = Object.keys(catalogue(language)).filter((key) => /^help\.\w+\./.test(key))
      expect(known.sort()).toEqual([...shown].sort())
    }
  })

  it('turns its pages and marks the one that is open', async () => {
    const { user } = await openApp({ at: { at: 'help' } })
    const pages = within(screen.getByRole('navigation', { name: 'Pages' }))
    await user.click(pages.getByRole('button', { name: 'Taking words back' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Taking words back' })).toBeTruthy()
    expect(pages.getByRole('button', { name: 'Taking words back' }).getAttribute('aria-current')).toBe('page')
    await user.click(pages.getByRole('button', { name: 'Keys' }))
    expect(await screen.findByText('Pause: blank the wall, stop the clock')).toBeTruthy()
  })
})
