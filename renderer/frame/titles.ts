import { useEffect } from 'react'
import { textOf } from '../../shared/record.ts'
import { useDesk } from '../store/desk.ts'
import { useView } from '../store/view.ts'
import { useWords } from '../words.tsx'

/** The window's title: where one is, in which programme. The system shows it and screen readers say it first. */
export function useTitles(): void {
  const { t } = useWords()
  const place = useView((view) => view.place)
  const programme = useDesk((desk) => textOf(desk.rows.all('programme')[0]?.title))
  const workshop = useDesk((desk) =>
    place.at === 'workshop' ? textOf(desk.rows.get('workshop', place.workshop)?.title) : '',
  )
  const canvas = useDesk((desk) =>
    place.at === 'canvases' ? textOf(desk.rows.get('canvas', place.canvas)?.name) : '',
  )
  useEffect(() => {
    const app = t('common.appName')
    const where = workshop || canvas || t(`app.place.${place.at}`)
    document.title =
      place.at === 'home' ? app : programme ? t('app.title', { where, programme, app }) : `${where}, ${app}`
  }, [t, place.at, programme, workshop, canvas])
}
