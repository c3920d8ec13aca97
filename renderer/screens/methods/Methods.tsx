import './methods.css'
import { FolderOpen } from 'lucide-react'
import { useMemo, useState } from 'react'
import { isRefusal } from '../../../shared/command.ts'
import { canvasMethods } from '../../../shared/methods/canvases.ts'
import { inLanguage, methods, type Bilingual } from '../../../shared/methods/index.ts'
import {
  isCanvasFile,
  readCanvasFile,
  readMethodFile,
  type MethodProblem,
} from '../../../shared/methods/files.ts'
import { canvasMethodIn, canvasMethodsHere } from '../../../shared/queries/canvasMethods.ts'
import { methodIn, methodsHere } from '../../../shared/queries/methods.ts'
import { Button } from '../../pieces/Button.tsx'
import { ErrorNotice } from '../../pieces/Notices.tsx'
import { act, say, theBridge, useDesk } from '../../store/desk.ts'
import { go, type Place } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { CanvasMethodPage } from './CanvasMethodPage.tsx'
import { MethodPage } from './MethodPage.tsx'
import { problemWords } from './problemWords.ts'

/** Ways of working: those that ship, to be read; the programme's own, to be changed. */
export function Methods({ method: chosen }: Extract<Place, { at: 'methods' }>) {
  const words = useWords()
  const { t, language } = words
  const rows = useDesk((s) => s.rows)
  const readOnly = useDesk((s) => s.desk?.readOnly ?? false)
  const own = useMemo(() => methodsHere(rows).slice(methods.length), [rows])
  const [problems, setProblems] = useState<MethodProblem[]>([])
  const ownCanvases = useMemo(() => canvasMethodsHere(rows).slice(canvasMethods.length), [rows])
  const canvas = canvasMethodIn(rows, chosen)
  const method = methodIn(rows, chosen) ?? methods[0]!
  const bringIn = async () => {
    setProblems([])
    const { shell, ask } = theBridge()
    const file = await shell.chooseFileToOpen({ purpose: 'method' })
    if (!file) return
    const read = await ask('readMethod', { token: file.token })
    if (isRefusal(read)) return say(read.refused, read.params, 'refused')
    const problems = isCanvasFile(read.text) ? await keepCanvas(read.text) : await keepMethod(read.text)
    setProblems(problems)
  }
  const took = (id: string, name: Partial<Bilingual>, said: 'method.opened' | 'canvasMethod.opened') => {
    go({ at: 'methods', method: id })
    say(said, { name: name[language === 'cy' ? 'cy' : 'en-GB'] ?? name['en-GB'] ?? name.cy ?? '' })
  }
  const keepMethod = async (text: string) => {
    const understood = readMethodFile(text)
    if ('problems' in understood) return understood.problems
    const done = await act('keepMethod', { method: understood.method })
    if (done) took(done.id, understood.method.name, 'method.opened')
    return []
  }
  const keepCanvas = async (text: string) => {
    const understood = readCanvasFile(text)
    if ('problems' in understood) return understood.problems
    const done = await act('keepCanvasMethod', { canvas: understood.canvas })
    if (done) took(done.id, understood.canvas.name, 'canvasMethod.opened')
    return []
  }
  const list = (all: readonly { id: string; name: Bilingual }[]) => (
    <ul className="rail-list">
      {all.map((one) => (
        <li key={one.id}>
          <button
            type="button"
            aria-current={one.id === (canvas ?? method).id ? 'page' : undefined}
            onClick={() => go({ at: 'methods', method: one.id })}
          >
            {inLanguage(one.name, language)}
          </button>
        </li>
      ))}
    </ul>
  )
  return (
    <div className="room methods">
      <nav className="rail pile" aria-label={t('method.title')}>
        <p className="label">{t('method.shipped')}</p>
        {list(methods)}
        <p className="label">{t('method.own')}</p>
        {own.length ? list(own) : <p className="quiet small">{t('method.own.none')}</p>}
        <p className="label">{t('canvasMethod.shipped')}</p>
        {list(canvasMethods)}
        <p className="label">{t('canvasMethod.own')}</p>
        {ownCanvases.length ? list(ownCanvases) : <p className="quiet small">{t('canvasMethod.own.none')}</p>}
        {!readOnly && (
          <Button icon={FolderOpen} onPress={() => void bringIn()}>
            {t('method.open')}
          </Button>
        )}
      </nav>
      <div className="work pile">
        {problems.length > 0 && (
          <ErrorNotice
            what={t('method.bad.title')}
            safe={t('method.bad.safe')}
            todo={[...problems.map((one) => problemWords(one, words)), t('method.bad.todo')].join(' ')}
          />
        )}
        {canvas ? (
          <CanvasMethodPage key={canvas.id} method={canvas} isFixed={readOnly} />
        ) : (
          <MethodPage key={method.id} method={method} isFixed={readOnly} />
        )}
      </div>
    </div>
  )
}
