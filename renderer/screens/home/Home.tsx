import { FolderOpen, Plus } from 'lucide-react'
import { Button } from '../../pieces/Button.tsx'
import { EmptyState, ErrorNotice } from '../../pieces/Notices.tsx'
import { TablePicture } from '../../pieces/TablePicture.tsx'
import { setSettings, useDesk } from '../../store/desk.ts'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { askHome } from './asked.ts'
import { HomeDialogs } from './HomeDialogs.tsx'
import './home.css'
import { Programmes } from './Programmes.tsx'
import { Samples } from './Samples.tsx'
import { useProgrammes } from './programmes.ts'

/** The first page: the table, your programmes, one to try. */
export function Home() {
  const { t } = useWords()
  const { programmes, readOnlyFolder, reload } = useProgrammes()
  return (
    <div className="work home">
      <header className="hd">
        <div>
          <h1 className="h-name">{t('common.appName')}</h1>
          <p className="lead">{t('home.lead')}</p>
        </div>
        <TablePicture people={12} />
      </header>
      <div className="cols">
        <section aria-labelledby="yours">
          <h2 id="yours" className="h-sec">
            {t('home.yours')}
          </h2>
          {readOnlyFolder && (
            <ErrorNotice
              what={t('home.readOnlyFolder.what')}
              safe={t('home.readOnlyFolder.safe')}
              todo={t('home.readOnlyFolder.todo')}
            />
          )}
          {programmes?.length === 0 && (
            <EmptyState title={t('home.empty.title')}>
              <p>{t('home.empty.body')}</p>
            </EmptyState>
          )}
          {programmes && programmes.length > 0 && (
            <Programmes programmes={programmes} isFixed={readOnlyFolder} />
          )}
          <div className="row acts">
            <Button
              size="big"
              icon={Plus}
              look={programmes?.length === 0 ? 'main' : 'quiet'}
              isDisabled={readOnlyFolder}
              onPress={() => askHome({ is: 'start' })}
            >
              {t('home.start')}
            </Button>
            <Button
              size="big"
              icon={FolderOpen}
              isDisabled={readOnlyFolder}
              onPress={() => askHome({ is: 'bringIn' })}
            >
              {t('home.bringIn')}
            </Button>
          </div>
        </section>
        <Samples isOff={readOnlyFolder} />
      </div>
      <Foot />
      <HomeDialogs onChanged={reload} />
    </div>
  )
}

function Foot() {
  const { t } = useWords()
  const language = useDesk((desk) => desk.settings.language)
  const other = language === 'cy' ? 'en-GB' : 'cy'
  return (
    <footer className="ft" aria-label={t('home.foot')}>
      <p>
        <strong>{t('home.offline')}</strong> {t('home.offline.more')}
      </p>
      <div className="row wide">
        <Button look="link" onPress={() => go({ at: 'help' })}>
          {t('home.howItWorks')}
        </Button>
        <Button look="link" onPress={() => void setSettings({ language: other })}>
          <span lang={other}>{t('common.otherLanguageName')}</span>
        </Button>
        <Button look="link" onPress={() => go({ at: 'settings' })}>
          {t('home.settings')}
        </Button>
      </div>
    </footer>
  )
}
