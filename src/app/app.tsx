import { lazy, Suspense, type ReactNode } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { AssessmentProvider } from './assessment/assessment-provider.tsx';
import { LanguageNote } from './assessment/language-note.tsx';
import { NotHere } from './assessment/not-here.tsx';
import { PenNote } from './assessment/pen-note.tsx';
import { SaveFailureBox } from './assessment/save-failure.tsx';
import { SideEffects } from './assessment/side-effects.tsx';
import { VersionNote } from './assessment/version-note.tsx';
import { ForOfficer, ForSupplier } from './declaration/for-officer.tsx';
import { useIsDeclaration } from './declaration/use-is-declaration.ts';
import { HomePage } from './home/home-page.tsx';
import { LanguageProvider } from './language/language-provider.tsx';
import { Gate } from './lock/gate.tsx';
import { useTheme } from './preferences/use-preferences.ts';
import { QuestionRoute } from './question/question-route.tsx';
import {
  BACKUP,
  CHECKLISTS,
  COMPARE,
  ERASE,
  HOME,
  INVITATION,
  KEYS,
  LOCK,
  MERGE,
  PORTFOLIO,
  START,
  VERIFY,
} from './routes.ts';
import { Frame } from './shell/frame.tsx';
import { Loading } from './shell/loading.tsx';
import { Mishap } from './shell/mishap.tsx';
import { StartPage } from './start/start-page.tsx';

const ChecklistsPage = lazy(async () => ({
  default: (await import('./checklists/checklists-page.tsx')).ChecklistsPage,
}));
const BackupPage = lazy(async () => ({ default: (await import('./backup/backup-page.tsx')).BackupPage }));
const ErasePage = lazy(async () => ({ default: (await import('./erase/erase-page.tsx')).ErasePage }));
const ComparePage = lazy(async () => ({ default: (await import('./compare/compare-page.tsx')).ComparePage }));
const MergePage = lazy(async () => ({ default: (await import('./merge/merge-page.tsx')).MergePage }));
const PortfolioPage = lazy(async () => ({
  default: (await import('./portfolio/portfolio-page.tsx')).PortfolioPage,
}));
const LockPage = lazy(async () => ({ default: (await import('./lock/lock-page.tsx')).LockPage }));
const KeysPage = lazy(async () => ({ default: (await import('./keys/keys-page.tsx')).KeysPage }));
const VerifyPage = lazy(async () => ({ default: (await import('./verify/verify-page.tsx')).VerifyPage }));
const MapPage = lazy(async () => ({ default: (await import('./map/map-page.tsx')).MapPage }));
const InvitationPage = lazy(async () => ({
  default: (await import('./declaration/invitation-page.tsx')).InvitationPage,
}));
const DeclarantPage = lazy(async () => ({
  default: (await import('./declaration/declarant-page.tsx')).DeclarantPage,
}));
const SignPage = lazy(async () => ({ default: (await import('./declaration/sign-page.tsx')).SignPage }));
const DeclarationPage = lazy(async () => ({
  default: (await import('./invite/declaration-page.tsx')).DeclarationPage,
}));
const TasksPage = lazy(async () => ({ default: (await import('./tasks/tasks-page.tsx')).TasksPage }));
const DetailsPage = lazy(async () => ({ default: (await import('./start/details-page.tsx')).DetailsPage }));
const SectionPage = lazy(async () => ({ default: (await import('./section/section-page.tsx')).SectionPage }));
const ReviewPage = lazy(async () => ({ default: (await import('./review/review-page.tsx')).ReviewPage }));
const DecidePage = lazy(async () => ({ default: (await import('./decide/decide-page.tsx')).DecidePage }));
const LawsPages = lazy(async () => ({ default: (await import('./laws/laws-pages.tsx')).LawsPages }));
const MovePage = lazy(async () => ({ default: (await import('./move/move-page.tsx')).MovePage }));
const MovedPage = lazy(async () => ({ default: (await import('./move/moved-page.tsx')).MovedPage }));
const StatementPage = lazy(async () => ({
  default: (await import('./statement/statement-page.tsx')).StatementPage,
}));

export function App(): ReactNode {
  useTheme();
  return (
    <LanguageProvider>
      <Mishap>
        <Router hook={useHashLocation}>
          <Suspense fallback={<Waiting />}>
            <Gate>
              <Switch>
                <Route path={HOME} component={HomePage} />
                <Route path={`${START}/:checklist?/:purpose?`}>
                  {({ checklist, purpose }) => <StartPage checklist={checklist} purpose={purpose} />}
                </Route>
                <Route path={INVITATION} component={InvitationPage} />
                <Route path={CHECKLISTS} component={ChecklistsPage} />
                <Route path={KEYS} component={KeysPage} />
                <Route path={VERIFY} component={VerifyPage} />
                <Route path={`${CHECKLISTS}/:key/:view/:at?`}>
                  {({ key, view, at }) => <MapPage key={key} checklist={key} view={view} at={at} />}
                </Route>
                <Route path={`${BACKUP}/:ids?`}>
                  {({ ids }) => <BackupPage key={ids ?? ''} ids={ids?.split(',')} />}
                </Route>
                <Route path={ERASE} component={ErasePage} />
                <Route path={LOCK} component={LockPage} />
                <Route path={`${COMPARE}/:one/:other`}>
                  {({ one, other }) => <ComparePage key={`${one} ${other}`} one={one} other={other} />}
                </Route>
                <Route path={`${MERGE}/:id`}>{({ id }) => <MergePage key={id} id={id} />}</Route>
                <Route path={`${PORTFOLIO}/:ids`}>{({ ids }) => <PortfolioPage key={ids} ids={ids} />}</Route>
                <Route path="/case/:id/*?">{({ id }) => <Case id={id} />}</Route>
                <Route>
                  <Frame>
                    <NotHere />
                  </Frame>
                </Route>
              </Switch>
            </Gate>
          </Suspense>
        </Router>
      </Mishap>
    </LanguageProvider>
  );
}

/** The pages of one assessment; it stays open while one moves between them. */
function Case({ id }: { id: string }): ReactNode {
  return (
    <AssessmentProvider key={id} id={id}>
      <SideEffects />
      <PenNote />
      <SaveFailureBox />
      <VersionNote />
      <LanguageNote />
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/case/:id" component={TasksPage} />
          <Route path="/case/:id/details" component={Details} />
          <Route path="/case/:id/section/:section">
            {({ section }) => <SectionPage key={section} section={section} />}
          </Route>
          <Route path="/case/:id/question/:question">
            {({ question }) => <QuestionRoute id={question} origin="tasks" />}
          </Route>
          <Route path="/case/:id/review/:question">
            {({ question }) => <QuestionRoute id={question} origin="review" />}
          </Route>
          <Route path="/case/:id/decide/:question">
            {({ question }) => <QuestionRoute id={question} origin="decide" />}
          </Route>
          <Route path="/case/:id/review" component={ReviewPage} />
          <Route path="/case/:id/laws/:law/:question">
            {({ law, question }) => <QuestionRoute id={question} origin={`laws/${law}`} />}
          </Route>
          <Route path="/case/:id/laws/:law?">{({ law }) => <LawsPages key={law ?? ''} law={law} />}</Route>
          <Route path="/case/:id/declaration/:question">
            {({ question }) => <QuestionRoute id={question} origin="declaration" />}
          </Route>
          <Route path="/case/:id/move" component={MovePage} />
          <Route path="/case/:id/moved" component={MovedPage} />
          <Route path="/case/:id/decide">
            <ForOfficer>
              <DecidePage />
            </ForOfficer>
          </Route>
          <Route path="/case/:id/statement">
            <ForOfficer>
              <StatementPage />
            </ForOfficer>
          </Route>
          <Route path="/case/:id/declaration">
            <ForOfficer>
              <DeclarationPage />
            </ForOfficer>
          </Route>
          <Route path="/case/:id/sign">
            <ForSupplier>
              <SignPage />
            </ForSupplier>
          </Route>
          <Route component={NotHere} />
        </Switch>
      </Suspense>
    </AssessmentProvider>
  );
}

/** The officer's details, or the little that a supplier can change in a declaration. */
function Details(): ReactNode {
  return useIsDeclaration() ? <DeclarantPage /> : <DetailsPage />;
}

function Waiting(): ReactNode {
  return (
    <Frame>
      <Loading />
    </Frame>
  );
}
