// The desk's list of departments.
import {expect, test} from 'vitest'

import type {DEPARTMENTS_ON_DESK_RESULT} from '../../src/content/generated/sanity.types.ts'
import {departmentsOf, WITHOUT_DEPARTMENT} from '../../src/studio/structure/departments.ts'

const words = {untitled: 'Ohne Titel', none: 'Ohne Ressort'}
const departments = [
  {_id: 'sport', title: 'Sport'},
  {_id: 'politik', title: ' '},
] as DEPARTMENTS_ON_DESK_RESULT['departments']

test('01 departments keep their order with article counts, and others come last', () => {
  const articles = ['sport', null, 'sport', 'gone']
  expect(departmentsOf({departments, articles}, words)).toEqual([
    {id: 'sport', title: 'Sport', articles: 2},
    {id: 'politik', title: 'Ohne Titel', articles: 0},
    {id: WITHOUT_DEPARTMENT, title: 'Ohne Ressort', articles: 2},
  ])
})

test('02 the list is empty without departments', () => {
  expect(departmentsOf({departments: [], articles: [null]}, words)).toEqual([])
})
