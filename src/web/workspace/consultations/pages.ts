import { plain } from '../../reading.ts'
import type { Pages } from '../page-of.ts'
import AnsweringPage from './AnsweringPage.svelte'
import ConsultationsListPage from './ConsultationsListPage.svelte'
import ContributionPage from './ContributionPage.svelte'
import type { ConsultationsPage } from './models.ts'
import ModerationPage from './ModerationPage.svelte'
import TranslatingPage from './TranslatingPage.svelte'

export const CONSULTATIONS_PAGES: Pages<ConsultationsPage> = {
  consultations: { component: ConsultationsListPage, title: (_page, words) => words.consultations.title, tab: 'consultations' },
  moderation: { component: ModerationPage, title: (page, words) => `${words.consultations.moderation}: ${plain(page.consultation.title, page.language)}`, tab: 'consultations' },
  contribution: { component: ContributionPage, title: (page) => page.receipt, tab: 'consultations' },
  answering: { component: AnsweringPage, title: (page, words) => `${words.consultations.answering}: ${plain(page.consultation.title, page.language)}`, tab: 'consultations' },
  'translate-contribution': { component: TranslatingPage, title: (page, words) => `${words.consultations.translate}: ${page.contribution.content.receipt}`, tab: 'consultations' },
}
