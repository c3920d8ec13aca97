import { useMemo } from 'react'
import { Button } from '../../../pieces/Button.tsx'
import { Select } from '../../../pieces/Menu.tsx'
import { useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { languageName } from '../languages.ts'
import { useSpeakers } from '../speakers.ts'
import { noFilter, useBoard, useView, type Also } from './state.ts'
import { useSteps } from '../useSteps.ts'

const any = 'any'
const nobodySigned = 'nobody'

/** Further ways to look: who said it, in which step, in which language, with dots or none, placed or not. */
export function Filters() {
  const words = useWords()
  const { t } = words
  const { store, workshop } = useBoard()
  const also = useView((view) => view.also)
  const rows = useDesk((s) => s.rows)
  const speakers = useSpeakers()
  const steps = useSteps(workshop)
  const here = useMemo(() => {
    const notes = rows.where('contribution', 'workshop', workshop)
    return {
      who: new Set(notes.flatMap((one) => one.speakers ?? [])),
      langs: [
        ...new Set(notes.flatMap((one) => (one.text && 'lang' in one.text ? one.text.lang : []))),
      ].sort(),
      phases: new Set(notes.map((one) => one.phase)),
    }
  }, [rows, workshop])
  const set = (some: Partial<Also>) => {
    const next = { ...also, ...some }
    store.setState({ also: Object.values(next).every((one) => one === null) ? noFilter : next })
  }
  const choice = <K extends keyof Also>(
    key: K,
    label: string,
    options: readonly { id: string; label: string }[],
  ) => (
    <Select
      label={label}
      options={[{ id: any, label: t('board.filter.any') }, ...options]}
      value={also[key] === '' ? nobodySigned : (also[key] ?? any)}
      onChange={(id) => set({ [key]: id === any ? null : id === nobodySigned ? '' : id } as Partial<Also>)}
    />
  )
  return (
    <div className="board-filters" role="group" aria-label={t('board.filter')}>
      {choice('who', t('board.filter.who'), [
        { id: nobodySigned, label: t('board.note.nobody') },
        ...speakers.filter((one) => here.who.has(one.id)).map((one) => ({ id: one.id, label: one.alias })),
      ])}
      {choice(
        'phase',
        t('board.filter.phase'),
        steps
          .filter((step) => here.phases.has(step.phase.id))
          .map((step) => ({ id: step.phase.id, label: step.title })),
      )}
      {choice(
        'lang',
        t('board.filter.lang'),
        here.langs.map((id) => ({ id, label: languageName(id, words) })),
      )}
      {choice('dots', t('board.filter.dots'), [
        { id: 'with', label: t('board.filter.dots.with') },
        { id: 'without', label: t('board.filter.dots.without') },
      ])}
      {choice('lies', t('board.filter.lies'), [
        { id: 'loose', label: t('board.filter.lies.loose') },
        { id: 'laid', label: t('board.filter.lies.laid') },
      ])}
      <Button onPress={() => store.setState({ also: noFilter, kind: null, find: '' })}>
        {t('board.filter.none')}
      </Button>
    </div>
  )
}
