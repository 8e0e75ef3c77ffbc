use sourceline::app;
use sourceline::text::Lang;
use std::process::ExitCode;

fn main() -> ExitCode {
    let lang = if std::env::var("SL_LANG").is_ok() { Lang::Pl } else { Lang::En };
    let mut remembered = app::Remembered::default();
    if std::env::var("SL_DARK").is_ok() {
        remembered.theme = sourceline::ui::ThemeChoice::Dark;
    }
    let files = std::env::args_os().skip(1).map(Into::into).collect();
    let launch = app::Launch { files, remembered, lang, window: None };
    match app::run(launch, |_| Box::new(app::direct::Direct::default())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}
