import { useMemo } from 'react'
import { CommandPalette } from '../pieces/CommandPalette.tsx'
import { useDesk } from '../store/desk.ts'
import { useView } from '../store/view.ts'
import { useWords } from '../words.tsx'
import { deeds } from './deeds.ts'

/** Ctrl+K: every place and everything one can do, by a few letters. */
export function Palette() {
  const words = useWords()
  const isOpen = useView((view) => view.palette)
  const place = useView((view) => view.place)
  // Shut, it hears of nothing.
  const desk = useDesk((all) => (isOpen ? all : null))
  const known = useMemo(() => (desk ? deeds(desk, place, words) : []), [desk, place, words])
  return (
    <CommandPalette
      isOpen={isOpen}
      commands={known}
      onRun={(id) => known.find((deed) => deed.id === id)?.run()}
      onClose={() => useView.setState({ palette: false })}
    />
  )
}
