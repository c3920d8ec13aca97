import './methods.css'
import { FolderOpen } from 'lucide-react'
import { useMemo, useState } from 'react'
import { isRefusal } from '../../../shared/command.ts'
import { inLanguage, methods } from '../../../shared/methods/index.ts'
import { readMethodFile, type MethodProblem } from '../../../shared/methods/files.ts'
import { methodIn, methodsHere } from '../../../shared/queries/methods.ts'
import { Button } from '../../pieces/Button.tsx'
import { ErrorNotice } from '../../pieces/Notices.tsx'
import { act, say, theBridge, useDesk } from '../../store/desk.ts'
import { go, type Place } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
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
  const method = methodIn(rows, chosen) ?? methods[0]!
  const bringIn = async () => {
    setProblems([])
    const { shell, ask } = theBridge()
    const file = await shell.chooseFileToOpen({ purpose: 'method' })
    if (!file) return
    const read = await ask('readMethod', { token: file.token })
    if (isRefusal(read)) return say(read.refused, read.params, 'refused')
    const understood = readMethodFile(read.text)
    if ('problems' in understood) return setProblems(understood.problems)
    const done = await act('keepMethod', { method: understood.method })
    if (!done) return
    go({ at: 'methods', method: done.id })
    const { name } = understood.method
    say('method.opened', { name: name[language === 'cy' ? 'cy' : 'en-GB'] ?? name['en-GB'] ?? name.cy ?? '' })
  }
  const list = (all: typeof methods) => (
    <ul className="rail-list">
      {all.map((one) => (
        <li key={one.id}>
          <button
            type="button"
            aria-current={one.id === method.id ? 'page' : undefined}
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
            todo={[
              ...problems.map((one) => problemWords(one, words)),
              t('method.bad.todo'),
            ].join(' ')}
          />
        )}
        <MethodPage key={method.id} method={method} isFixed={readOnly} />
      </div>
    </div>
  )
}
