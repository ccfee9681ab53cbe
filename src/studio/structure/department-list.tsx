import {FolderIcon} from '@sanity/icons/Folder'
import {LoadingBlock, useTranslation} from 'sanity'

import {DEPARTMENTS_ON_DESK} from '../../content/queries/index.ts'
import type {DEPARTMENTS_ON_DESK_RESULT} from '../../content/generated/sanity.types.ts'
import {TEXTS} from '../../../schemas/index.ts'
import {useLiveQuery} from '../live/use-live-query.ts'
import {CountedList} from './counted-list.tsx'
import {departmentsOf} from './departments.ts'
import {EmptyState} from './empty-state.tsx'

/** A pane with all departments, and the articles without one, with the number of their articles, live. */
export function DepartmentList({childItemId}: {childItemId?: string}) {
  const {t} = useTranslation(TEXTS)
  const {value, error} = useLiveQuery<DEPARTMENTS_ON_DESK_RESULT>({
    query: DEPARTMENTS_ON_DESK,
    listen: '*[_type in ["article", "department"]]',
    perspective: 'drafts',
  })
  if (error) return <EmptyState title={t('list.failed')} help={t('list.failed.help')} />
  if (!value) return <LoadingBlock showText />
  const departments = departmentsOf(value, {
    untitled: t('list.untitled'),
    none: t('list.departments.none'),
  })
  if (departments.length === 0) {
    return (
      <EmptyState title={t('list.departments.empty')} help={t('list.departments.empty.help')} />
    )
  }
  return (
    <CountedList name="departments" groups={departments} icon={FolderIcon} openId={childItemId} />
  )
}
