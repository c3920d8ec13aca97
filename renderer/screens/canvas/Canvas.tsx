import { Suspense, useMemo, useState } from 'react'
import { canvasView } from '../../../shared/queries/canvas.ts'
import { textOf } from '../../../shared/record.ts'
import { tagOf } from '../../i18n.ts'
import { Button } from '../../pieces/Button.tsx'
import { EmptyState } from '../../pieces/Notices.tsx'
import { useDesk } from '../../store/desk.ts'
import { go, type CanvasShow } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { LanesSheet } from './LanesSheet.tsx'
import type { Chosen, SheetProps } from './sheet.ts'
import { sheets, views } from './views.ts'

/** One canvas: its name, the ways to see it, the sheet and what is close by. */
export function Canvas({ id, show }: { id: string; show: CanvasShow }) {
  const { t, language } = useWords()
  const rows = useDesk((desk) => desk.rows)
  const readOnly = useDesk((desk) => desk.desk?.readOnly ?? false)
  const view = useMemo(() => canvasView(rows, id, tagOf(language)), [rows, id, language])
  const [chosen, onChoose] = useState<Chosen | null>(null)
  if (!view) return <NotHere />
  const View = show === 'sheet' ? undefined : views[show]
  const looks = (['sheet', ...Object.keys(views)] as CanvasShow[]).map((look) => ({
    look,
    isOn: look === show,
  }))
  return (
    <div className="work canvas">
      <header className="row">
        <h1 className="h-page">{textOf(view.canvas.name)}</h1>
        {looks.length > 1 && (
          <div className="joined" role="group" aria-label={t('canvas.looks')}>
            {looks.map(({ look, isOn }) => (
              <Button key={look} isOn={isOn} onPress={() => go({ at: 'canvases', canvas: id, show: look })}>
                {t(`canvas.look.${look}`)}
              </Button>
            ))}
          </div>
        )}
      </header>
      <Suspense>
        {View ? (
          <View view={view} readOnly={readOnly} />
        ) : (
          <Sheet view={view} chosen={chosen} onChoose={onChoose} readOnly={readOnly} />
        )}
      </Suspense>
    </div>
  )
}

function Sheet(props: SheetProps) {
  const Network = props.view.method.family === 'network' ? sheets.network : undefined
  return Network ? <Network {...props} /> : <LanesSheet {...props} />
}

function NotHere() {
  const { t } = useWords()
  return (
    <div className="work">
      <h1 className="h-page">{t('canvas.title')}</h1>
      <EmptyState
        title={t('canvas.gone')}
        actions={<Button onPress={() => go({ at: 'canvases' })}>{t('canvas.all')}</Button>}
      >
        <p>{t('canvas.gone.body')}</p>
      </EmptyState>
    </div>
  )
}
