import type { Slide } from '../../support/decks/makePdf';

/** A TODO as note takers write it, with what stands around it, and the page that it means. */
export interface KnownWish {
  readonly todo: string;
  readonly heading?: string;
  readonly around?: string;
  /** The title of the right page; of several pages of that title the last. */
  readonly page: string;
}

export interface KnownDeck {
  readonly name: string;
  readonly footer: string;
  readonly slides: readonly Slide[];
  readonly wishes: readonly KnownWish[];
}

const slide = (title: string, ...lines: string[]): Slide => ({ title, lines });
const divider = (title: string): Slide => ({ title, divider: true });

const correctness: KnownDeck = {
  name: 'model checking',
  footer: 'Proving it before paging it | Example Conf 2025',
  slides: [
    divider('Proving it before paging it'),
    slide('Who am I', 'Distributed systems at a payment company', 'Twelve years of pagers', 'Two cats'),
    slide(
      'Agenda',
      'Why testing is not enough',
      'Intuition of correctness',
      'Model checking in practice',
      'Results',
    ),
    divider('Why testing is not enough'),
    slide(
      'A bug that took three years',
      'Lost update in the ledger',
      'Seen twice in production',
      'Never in a test',
    ),
    slide(
      'In a concurrent world',
      'Two threads, ten steps each',
      '184,756 interleavings',
      'Your test saw one of them',
    ),
    slide(
      'What tests cover',
      'Unit tests: one path',
      'Integration tests: a few paths',
      'Chaos: some more paths',
    ),
    slide(
      'Fuzzing and property tests',
      'Random inputs',
      'Shrinking to a small example',
      'Still one schedule at a time',
    ),
    divider('Intuition of correctness'),
    slide(
      'Safety',
      'Nothing bad ever happens',
      'An invariant holds in every state',
      'Example: money is conserved',
    ),
    slide(
      'Liveness',
      'Something good happens in the end',
      'Needs fairness',
      'Example: every payment is settled',
    ),
    slide(
      'State space of the ledger',
      'Accounts, pending transfers, locks',
      'Edges are steps of the protocol',
    ),
    slide(
      'What is a linearization point',
      'The instant at which an operation takes effect',
      'Between call and return',
    ),
    divider('Model checking in practice'),
    slide('The tool box', 'TLA+ and TLC', 'Alloy', 'P', 'Stateright for Rust'),
    slide(
      'Our first specification',
      'VARIABLES accounts, pending',
      'Transfer(a, b, n) ==',
      'accounts[a] >= n',
    ),
    slide(
      'Counterexample from TLC',
      'State 1: both read 100',
      'State 2: A writes 50',
      'State 7: money is gone',
    ),
    slide('The fix', 'Compare and swap on the version', 'Retry with backoff'),
    slide('Symmetry reduction', 'Accounts are interchangeable', 'From 40 million states to 90 thousand'),
    slide('From specification to code', 'Trace validation against production logs', 'Nightly job'),
    divider('Results'),
    slide('Incidents per quarter', '2021: 14', '2022: 9', '2023: 3', '2024: 1'),
    slide('What it cost', 'Six weeks of learning', 'Two days for each protocol', 'One engineer part time'),
    slide('When not to bother', 'CRUD without concurrency', 'Prototypes', 'Code that is thrown away'),
    slide('Further reading', 'Specifying Systems', 'Practical TLA+', 'Use of formal methods at Amazon'),
    divider('Questions?'),
  ],
  wishes: [
    {
      todo: 'Steal image from intuition of correctness',
      page: 'Intuition of correctness',
      around: 'Safety and liveness in plain words',
    },
    { todo: 'Steal "in a concurrent world"', page: 'In a concurrent world' },
    { todo: 'Steal slide with the interleavings', page: 'In a concurrent world', heading: 'Why tests fail' },
    { todo: 'Steal diagram of the state space', page: 'State space of the ledger' },
    { todo: 'Copy counterexample over', page: 'Counterexample from TLC', heading: 'Model checking' },
    { todo: 'Steal chart: incidents per quarter', page: 'Incidents per quarter', heading: 'Results' },
    { todo: 'Steal slide on symetry reduction', page: 'Symmetry reduction' },
    {
      todo: 'Steal spec code',
      page: 'Our first specification',
      heading: 'TLA+',
      around: 'accounts and pending transfers are variables',
    },
    { todo: 'Steal slide: linearisation points', page: 'What is a linearization point' },
    { todo: 'Steal slide about cost', page: 'What it cost', heading: 'Was it worth it' },
    {
      todo: 'Steal slide',
      page: 'Liveness',
      heading: 'Liveness',
      around: 'something good has to happen some day, wants fairness',
    },
    { todo: 'Steal list of tools', page: 'The tool box', around: 'TLA+, Alloy and P' },
  ],
};

const operators: KnownDeck = {
  name: 'operator mistakes',
  footer: 'Ten mistakes with Kubernetes operators - Platform Days',
  slides: [
    divider('Ten mistakes with Kubernetes operators'),
    slide('About us', 'Platform team of a bank', '400 clusters', '30 operators written here'),
    slide(
      'Kubernetes operators in one minute',
      'Custom resources',
      'A controller that reconciles',
      'Operators run in Kubernetes',
    ),
    slide('The reconcile loop', 'Observe', 'Diff', 'Act', 'Requeue'),
    slide(
      'Mistake 1: Edge triggered logic',
      'Reacting to events instead of state',
      'Events get lost',
      'Level triggered survives restarts',
    ),
    slide(
      'Mistake 2: No status conditions',
      'Users cannot see what happens',
      'Ready, Progressing, Degraded',
      'kubectl wait needs them',
    ),
    slide(
      'Mistake 3: Owner references forgotten',
      'Garbage collection does not find children',
      'Orphaned volumes cost money',
    ),
    slide(
      'Mistake 4: Finalizers that block',
      'Namespace hangs in Terminating',
      'External API is gone',
      'Always have a timeout',
    ),
    slide(
      'Mistake 5: Hot loops',
      'Status update triggers reconcile',
      'Requeue without backoff',
      'API server melts',
    ),
    slide(
      'API server load during the outage',
      'Requests per second: 40 to 9,000',
      'Priority and fairness saved us',
    ),
    slide(
      'Mistake 6: Cluster wide permissions',
      'cluster-admin for convenience',
      'Use namespaced roles',
      'Least privilege',
    ),
    slide('RBAC manifest', 'kind: Role', 'rules:', 'verbs: [get, list, watch, patch]'),
    slide(
      'Mistake 7: Versioning of CRDs',
      'v1alpha1 for ever',
      'Conversion webhooks',
      'Storage version migration',
    ),
    slide(
      'Conversion webhook architecture',
      'API server calls the webhook',
      'Hub and spoke versions',
      'Certificates from cert-manager',
    ),
    slide(
      'Mistake 8: Webhooks without failure policy',
      'Webhook down, cluster down',
      'failurePolicy: Ignore',
      'Exclude kube-system',
    ),
    slide('Mistake 9: No tests', 'envtest for the API', 'kind for end to end', 'Golden files for manifests'),
    slide(
      'Test pyramid for operators',
      'Many unit tests of pure functions',
      'Some envtest',
      'Few end to end',
    ),
    slide('Mistake 10: No metrics', 'workqueue depth', 'reconcile errors', 'time to ready'),
    slide('Dashboard', 'Workqueue depth', 'Reconcile latency p99', 'Errors by controller'),
    slide('Platform blueprints', 'Golden path for a service'),
    slide('Platform blueprints', 'Golden path for a service', 'Database, queue, bucket as resources'),
    slide(
      'Platform blueprints',
      'Golden path for a service',
      'Database, queue, bucket as resources',
      'Composition by teams',
    ),
    slide(
      'Checklist',
      'Conditions',
      'Owner references',
      'Finalizer timeouts',
      'Backoff',
      'Roles',
      'Metrics',
      'Tests',
    ),
    slide('Thank you', 'Slides and code: example.org/operators'),
  ],
  wishes: [
    { todo: 'Steal images for platform blueprints', page: 'Platform blueprints' },
    { todo: 'Steal reconcile loop', page: 'The reconcile loop' },
    {
      todo: 'Steal graph of API server load',
      page: 'API server load during the outage',
      heading: 'Hot loops',
    },
    { todo: 'Steal rbac yaml', page: 'RBAC manifest', heading: 'Permissions' },
    { todo: 'Steal architecture of conversion webhooks', page: 'Conversion webhook architecture' },
    {
      todo: 'Steal slide on finalizer',
      page: 'Mistake 4: Finalizers that block',
      around: 'namespaces stuck in terminating',
    },
    { todo: 'steal test pyramid', page: 'Test pyramid for operators', heading: 'Testing' },
    { todo: 'Copy checklist', page: 'Checklist' },
    { todo: 'Steal dashboard screenshot', page: 'Dashboard', heading: 'Metrics' },
    {
      todo: 'Steal slide',
      page: 'Mistake 1: Edge triggered logic',
      heading: 'Edge vs. level triggered',
      around: 'events get lost, state does not',
    },
    {
      todo: 'Steal slide about failure policies of webhooks',
      page: 'Mistake 8: Webhooks without failure policy',
    },
    { todo: 'Steal garbage collection', page: 'Mistake 3: Owner references forgotten' },
    { todo: 'Steal slide 12', page: 'RBAC manifest' },
  ],
};

const balancing: KnownDeck = {
  name: 'Lastverteilung',
  footer: 'Lastverteilung ohne Tränen',
  slides: [
    divider('Lastverteilung ohne Tränen'),
    slide('Über mich', 'Netzwerke seit 1998', 'Heute: Plattform eines Händlers'),
    slide('Überblick', 'DNS', 'Anycast', 'Schicht 4 und Schicht 7', 'Ausfälle', 'Lehren'),
    slide(
      'Namensauflösung als Verteiler',
      'Mehrere Adressen je Name',
      'Zwischenspeicher halten sich nicht an die TTL',
    ),
    slide(
      'Anycast',
      'Eine Adresse an vielen Orten',
      'BGP wählt den kürzesten Weg',
      'Verbindungen können wandern',
    ),
    slide('Weg eines Pakets', 'Router', 'Verteiler auf Schicht 4', 'Proxy auf Schicht 7', 'Dienst'),
    slide(
      'Verfahren im Vergleich',
      'Reihum',
      'Wenigste Verbindungen',
      'Zwei zufällige, davon die bessere',
      'Konsistentes Hashing',
    ),
    slide(
      'Konsistentes Hashing',
      'Ring mit virtuellen Knoten',
      'Ein Knoten fällt aus: nur sein Teil wandert',
    ),
    slide(
      'Gesundheitsprüfungen',
      'Aktiv: Abfrage alle zwei Sekunden',
      'Passiv: Fehler zählen',
      'Nie alle auf einmal herausnehmen',
    ),
    slide(
      'Der Ausfall vom März',
      'Prüfung hing an der Datenbank',
      'Alle Knoten galten als krank',
      'Verkehr ging ins Leere',
    ),
    slide('Zeitlinie', '09:12 Erste Warnung', '09:15 Alle Knoten abgemeldet', '09:41 Prüfung abgeschaltet'),
    slide(
      'Überlastung vermeiden',
      'Warteschlangen begrenzen',
      'Früh ablehnen',
      'Wiederholungen mit Zufall verzögern',
    ),
    slide('Antwortzeiten vor und nach dem Umbau', 'p50: 40 ms, 38 ms', 'p99: 2.100 ms, 310 ms'),
    slide('Kosten', 'Hardware abgelöst', 'Zwei Stellen frei für anderes'),
    slide('Lehren', 'Prüfungen flach halten', 'Ausfälle üben', 'Weniger Schichten'),
    divider('Fragen?'),
  ],
  wishes: [
    { todo: 'Folie zu konsistentem Hashing klauen', page: 'Konsistentes Hashing' },
    { todo: 'Bild vom Weg der Pakete', page: 'Weg eines Pakets' },
    { todo: 'Zeitlinie klauen', page: 'Zeitlinie', heading: 'Ausfall' },
    { todo: 'Steal Diagramm Antwortzeit', page: 'Antwortzeiten vor und nach dem Umbau' },
    { todo: 'Steal Vergleich der Verfahren', page: 'Verfahren im Vergleich' },
    {
      todo: 'Steal slide',
      page: 'Gesundheitsprüfungen',
      heading: 'Gesundheitsprüfung',
      around: 'aktiv und passiv, nie alle herausnehmen',
    },
    { todo: 'Folie Ausfall im Maerz', page: 'Der Ausfall vom März' },
    { todo: 'Folie mit den Lehren', page: 'Lehren' },
  ],
};

/** Decks as they are shown at conferences, written before the ranking was run on them. */
export const knownDecks: readonly KnownDeck[] = [correctness, operators, balancing];
