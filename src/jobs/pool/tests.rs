use super::*;
use crate::model::link;
use crate::store::DialogKind;
use crate::text::{Lang, words};
use std::path::Path;
use std::sync::mpsc::{Sender, channel};
use std::thread;

/// Far longer than any step takes: reached only where an answer never comes.
const NEVER: Duration = Duration::from_secs(60);

type Load = fn(&[PathBuf], &Said, &Watch) -> usize;

struct Bench<L: Send + 'static> {
    jobs: Jobs<L>,
    woken: Receiver<()>,
}

fn doors<L: Send + 'static>(
    load: impl Fn(&[PathBuf], &Said, &Watch) -> L + Send + Sync + 'static,
) -> Doors<L> {
    Doors { load: Arc::new(load), dialog: Arc::new(|_| None), open_link: Arc::new(|_| Ok(())) }
}

fn bench<L: Send + 'static>(doors: Doors<L>, patience: Patience) -> Bench<L> {
    let (woke, woken) = channel();
    // The last wakes of a test are for nobody.
    let wake = move || woke.send(()).unwrap_or_default();
    let jobs = Jobs::start(doors, patience, Arc::new(wake)).expect("threads");
    Bench { jobs, woken }
}

impl<L: Send + std::fmt::Debug + 'static> Bench<L> {
    /// The next answers; waits for the wake that announces them.
    fn answers(&mut self) -> Vec<Event<L>> {
        loop {
            self.woken.recv_timeout(NEVER).expect("an answer");
            let events = self.jobs.drain();
            if !events.is_empty() {
                return events;
            }
        }
    }

    fn answer(&mut self) -> Event<L> {
        let mut events = self.answers();
        assert_eq!(events.len(), 1, "{events:?}");
        events.remove(0)
    }
}

fn paths(names: &[&str]) -> Vec<PathBuf> {
    names.iter().map(PathBuf::from).collect()
}

fn count(paths: &[PathBuf], _: &Said, watch: &Watch) -> usize {
    watch.announce(10);
    watch.advance(10);
    paths.len()
}

fn asked() -> DialogAsk {
    DialogAsk { kind: DialogKind::Open, title: "Open".to_owned(), folder: None, filters: Vec::new() }
}

fn patience(at_once: Duration, slow: Duration) -> Patience {
    Patience { at_once, slow }
}

#[test]
fn files_are_read_on_a_thread_with_a_name() {
    let named = |_: &[PathBuf], _: &Said, _: &Watch| thread::current().name().map(str::to_owned);
    let mut bench = bench(doors(named), Patience::default());
    let ticket = bench.jobs.open(paths(&["a.csv"]), Said::default());
    match bench.answer() {
        Event::Opened { ticket: answered, paths: read, loaded } => {
            assert_eq!((answered, read), (ticket, paths(&["a.csv"])));
            assert_eq!(loaded.as_deref(), Some("sourceline-read"));
        }
        other => panic!("{other:?}"),
    }
}

/// Doors whose loader says when it has begun and goes on when it is told to.
fn held() -> (Doors<usize>, Receiver<()>, Sender<()>) {
    let (begun, has_begun) = channel();
    let (go, may_go) = channel();
    let may_go = std::sync::Mutex::new(may_go);
    let load = move |paths: &[PathBuf], known: &Said, watch: &Watch| {
        begun.send(()).expect("the test waits");
        may_go.lock().expect("one at a time").recv_timeout(NEVER).expect("the test goes on");
        count(paths, known, watch)
    };
    (doors(load), has_begun, go)
}

#[test]
fn only_the_answer_to_the_last_open_arrives() {
    let (doors, has_begun, go) = held();
    let mut bench = bench(doors, Patience::default());
    bench.jobs.open(paths(&["old.csv"]), Said::default());
    has_begun.recv_timeout(NEVER).expect("begun");
    let ticket = bench.jobs.open(paths(&["new.csv", "sources.csv"]), Said::default());
    go.send(()).expect("the loader waits");
    go.send(()).expect("the loader waits");
    match bench.answer() {
        Event::Opened { ticket: answered, loaded, .. } => assert_eq!((answered, loaded), (ticket, 2)),
        other => panic!("{other:?}"),
    }
    assert!(bench.jobs.drain().is_empty());
}

#[test]
fn reading_can_be_followed_and_given_up() {
    let (doors, has_begun, go) = held();
    let mut bench = bench(doors, Patience::default());
    assert_eq!(bench.jobs.progress(), None);
    let ticket = bench.jobs.open(paths(&["a.csv"]), Said::default());
    has_begun.recv_timeout(NEVER).expect("begun");
    assert_eq!(bench.jobs.progress(), Some((0, 0)));
    bench.jobs.cancel_open();
    go.send(()).expect("the loader waits");
    assert!(matches!(bench.answer(), Event::OpenCancelled { ticket: answered } if answered == ticket));
    assert_eq!(bench.jobs.progress(), None);
}

#[test]
fn a_fault_in_one_job_is_told_and_ends_no_other() {
    let faulty = |paths: &[PathBuf], _: &Said, _: &Watch| {
        assert!(paths.is_empty(), "a fault");
        0
    };
    let mut bench = bench(doors(faulty), Patience::default());
    let ticket = bench.jobs.open(paths(&["a.csv"]), Said::default());
    assert!(matches!(bench.answer(), Event::Failed { ticket: answered } if answered == ticket));
    assert_eq!(bench.jobs.progress(), None);
    bench.jobs.open(Vec::new(), Said::default());
    assert!(matches!(bench.answer(), Event::Opened { loaded: 0, .. }));
}

#[test]
fn a_full_queue_refuses_and_never_waits() {
    let (doors, has_begun, go) = held();
    let mut bench = bench(doors, Patience::default());
    bench.jobs.open(Vec::new(), Said::default());
    has_begun.recv_timeout(NEVER).expect("begun");
    for _ in 0..WAITING {
        bench.jobs.open(Vec::new(), Said::default());
    }
    assert!(bench.jobs.drain().is_empty());
    let refused = bench.jobs.open(Vec::new(), Said::default());
    assert!(matches!(bench.answer(), Event::Busy { ticket } if ticket == refused));
    go.send(()).expect("the loader waits");
}

#[test]
fn a_dialog_answers_with_paths() {
    let picked = Doors {
        dialog: Arc::new(|asked: &DialogAsk| Some(vec![PathBuf::from(&asked.title)])),
        ..doors(count as Load)
    };
    let mut bench = bench(picked, Patience::default());
    let ticket = bench.jobs.dialog(asked());
    match bench.answer() {
        Event::Picked { ticket: answered, paths: picked } => {
            assert_eq!((answered, picked), (ticket, paths(&["Open"])));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn no_answer_at_once_means_no_dialog_and_a_later_one_means_closed() {
    let slow = NEVER;
    let mut bench_at_once = bench(doors(count as Load), patience(Duration::MAX, slow));
    bench_at_once.jobs.dialog(asked());
    assert!(matches!(bench_at_once.answer(), Event::DialogUnavailable { .. }));
    let mut bench_later = bench(doors(count as Load), patience(Duration::ZERO, slow));
    bench_later.jobs.dialog(asked());
    assert!(matches!(bench_later.answer(), Event::DialogClosed { .. }));
    let broken = Doors { dialog: Arc::new(|_| panic!("a fault")), ..doors(count as Load) };
    let mut bench_broken = bench(broken, patience(Duration::ZERO, slow));
    bench_broken.jobs.dialog(asked());
    assert!(matches!(bench_broken.answer(), Event::DialogUnavailable { .. }));
}

/// A dialog that is closed when the test says so.
fn stuck() -> (Doors<usize>, Sender<Option<Vec<PathBuf>>>) {
    let (answer, answered) = channel();
    let answered = std::sync::Mutex::new(answered);
    let dialog = move |_: &DialogAsk| answered.lock().ok()?.recv_timeout(NEVER).ok()?;
    (Doors { dialog: Arc::new(dialog), ..doors(count as Load) }, answer)
}

#[test]
fn a_dialog_that_does_not_answer_is_told_and_may_still_answer() {
    let (doors, answer) = stuck();
    let mut bench = bench(doors, patience(Duration::ZERO, Duration::ZERO));
    let ticket = bench.jobs.dialog(asked());
    assert!(matches!(bench.answer(), Event::DialogSlow { ticket: slow } if slow == ticket));
    // A second click gets the picker inside the window, not a second stuck thread.
    let second = bench.jobs.dialog(asked());
    assert!(matches!(bench.answer(), Event::DialogUnavailable { ticket } if ticket == second));
    answer.send(Some(paths(&["late.csv"]))).expect("the dialog waits");
    assert!(matches!(bench.answer(), Event::Picked { ticket: late, .. } if late == ticket));
}

#[test]
fn a_dismissed_dialog_opens_nothing_later() {
    let (doors, answer) = stuck();
    let mut bench = bench(doors, patience(Duration::ZERO, Duration::ZERO));
    bench.jobs.dialog(asked());
    assert!(matches!(bench.answer(), Event::DialogSlow { .. }));
    bench.jobs.dismiss_dialog();
    answer.send(Some(paths(&["late.csv"]))).expect("the dialog waits");
    bench.woken.recv_timeout(NEVER).expect("the late answer");
    assert!(bench.jobs.drain().is_empty());
}

#[test]
fn links_go_to_the_browser_and_only_failures_are_told() {
    let (opened, seen) = channel();
    let open_link = move |link: &SafeLink| {
        opened.send(link.address().to_owned()).expect("the test waits");
        if link.host() == "good.example" { Ok(()) } else { Err(io::ErrorKind::NotFound.into()) }
    };
    let mut bench =
        bench(Doors { open_link: Arc::new(open_link), ..doors(count as Load) }, Patience::default());
    for address in ["https://good.example/a", "https://bad.example/b"] {
        bench.jobs.open_link(link::check(address).expect("a safe address"));
        assert_eq!(seen.recv_timeout(NEVER).as_deref(), Ok(address));
    }
    let failed = bench.answer();
    assert!(matches!(&failed, Event::LinkFailed { link, .. } if link.host() == "bad.example"), "{failed:?}");
    let said = failed.trouble(words(Lang::En));
    assert_eq!(said.as_deref(), Some("No browser could be started. The address is https://bad.example/b"));
}

#[test]
fn exports_are_made_and_written_in_the_background() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("out.svg");
    let mut bench = bench(doors(count as Load), Patience::default());
    bench.jobs.export(path.clone(), || Ok(b"<svg/>".to_vec()));
    let done = bench.answer();
    assert!(matches!(&done, Event::Exported { result: Ok(()), .. }), "{done:?}");
    assert_eq!(done.trouble(words(Lang::En)), None);
    assert_eq!(std::fs::read(&path).expect("the file"), b"<svg/>");
    bench.jobs.export(path.clone(), || Err::<Vec<u8>, _>(WriteError::Scale(0.0)));
    assert!(matches!(bench.answer(), Event::Exported { result: Err(ExportError::Write(_)), .. }));
    bench.jobs.export(folder.path().join("no/out.svg"), || Ok(Vec::<u8>::new()));
    let failed = bench.answer();
    assert!(matches!(&failed, Event::Exported { result: Err(ExportError::File(_)), .. }), "{failed:?}");
    let said = failed.trouble(words(Lang::Pl)).expect("a sentence");
    assert!(said.ends_with("no/out.svg: nie ma takiego pliku ani folderu"), "{said}");
    assert_eq!(std::fs::read(&path).expect("the file"), b"<svg/>", "a failure leaves what was there");
}

fn places(folder: &Path) -> Places {
    Places { config: folder.join("config"), state: folder.join("state"), home: folder.to_owned() }
}

#[test]
fn closing_waits_for_the_settings() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut bench = bench(doors(count as Load), Patience::default());
    let mut settings = Settings::default();
    settings.zoom = 1.5;
    bench.jobs.save_settings(settings.clone(), places(folder.path()));
    bench.jobs.close(NEVER);
    assert_eq!(Settings::load(&places(folder.path())).settings, settings);
}

#[test]
fn only_the_last_folder_asked_for_is_listed() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut bench = bench(doors(count as Load), Patience::default());
    bench.jobs.browse(folder.path().join("no"));
    let ticket = bench.jobs.browse(folder.path().to_owned());
    match bench.answer() {
        Event::Browsed { ticket: answered, listing } => {
            assert_eq!((answered, listing.folder.as_path()), (ticket, folder.path()));
        }
        other => panic!("{other:?}"),
    }
}
