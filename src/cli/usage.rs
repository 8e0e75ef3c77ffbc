//! Help, and what is wrong with the arguments, in the language of the person.

use super::args::Args;
use super::escape::terminal;
use super::exit;
use super::show::Stream;
use crate::text::{Arg, Words};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, CommandFactory as _, FromArgMatches as _};
use std::ffi::OsString;
use std::process::ExitCode;

/// Reads the arguments; prints help or what is wrong, and returns the exit code, where there is
/// nothing to run.
pub fn parse(args: &[OsString], words: &Words) -> Result<Args, ExitCode> {
    let mut command = command(words);
    let parsed = command.try_get_matches_from_mut(args).and_then(|matches| Args::from_arg_matches(&matches));
    match parsed {
        Ok(Args { files, command: Some(_), .. }) if !files.is_empty() => {
            // A file before a command would be passed over in silence.
            let name = files.first().map(|file| file.display().to_string()).unwrap_or_default();
            report(&words.tell("cli-usage-file-before-command", &[("arg", name.into())]), words);
            Err(ExitCode::from(exit::USAGE))
        }
        Ok(args) => Ok(args),
        Err(error) => Err(answer(&error, words)),
    }
}

fn answer(error: &clap::Error, words: &Words) -> ExitCode {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            Stream::output().line(error.render().to_string().trim_end());
            ExitCode::SUCCESS
        }
        _ => {
            report(&sentence(error, words), words);
            ExitCode::from(exit::USAGE)
        }
    }
}

fn report(sentence: &str, words: &Words) {
    let mut errors = Stream::errors();
    errors.line(&terminal(sentence));
    errors.line(&words.say("cli-usage-see-help"));
}

/// What is wrong, in words of the catalogue: those of clap are in English only.
fn sentence(error: &clap::Error, words: &Words) -> String {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => Some(texts.join(", ")),
        _ => None,
    };
    let arg = context(ContextKind::InvalidArg).unwrap_or_default();
    // "--size <1600x900>": the name is enough.
    let arg = arg.split(" <").next().unwrap_or_default().to_owned();
    let value = context(ContextKind::InvalidValue).unwrap_or_default();
    let key = match error.kind() {
        ErrorKind::UnknownArgument | ErrorKind::InvalidSubcommand => "cli-usage-unknown-argument",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if value.is_empty() => "cli-usage-no-value",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "cli-usage-bad-value",
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            "cli-usage-no-value"
        }
        ErrorKind::MissingRequiredArgument => "cli-usage-missing",
        ErrorKind::ArgumentConflict => "cli-usage-twice",
        ErrorKind::InvalidUtf8 => "cli-usage-not-utf8",
        _ => "cli-usage-other",
    };
    words.tell(key, &[("arg", Arg::from(arg)), ("value", Arg::from(value))])
}

/// The command with every text from the catalogue. Headings stand in the template, since clap
/// takes them only as text that lives as long as the program.
fn command(words: &Words) -> Command {
    let part = |key: &str, tag: &str| format!("\n\n{}\n{tag}", words.say(key));
    let [commands, arguments, options] = [
        part("cli-help-commands", "{subcommands}"),
        part("cli-help-arguments", "{positionals}"),
        part("cli-help-options", "{options}"),
    ];
    let usage = words.say("cli-help-usage");
    let head = format!("{{about}}\n\n{usage}\n  {{usage}}");
    let mut command =
        Args::command().about(words.say("cli-help-about")).disable_help_flag(true).disable_version_flag(true);
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        let template = format!("{head}{arguments}{options}");
        command = command.mut_subcommand(&name, |sub| {
            described(sub, &name, words)
                .about(words.say(&format!("cli-help-{name}")))
                .override_usage(words.say(&format!("cli-help-{name}-usage")))
                .help_template(template)
                .disable_help_flag(true)
                .arg(help_flag(words))
        });
    }
    let version = clap::Arg::new("version").long("version").short('V').action(clap::ArgAction::Version);
    described(command, "window", words)
        .override_usage(words.say("cli-help-window-usage"))
        .help_template(format!("{head}{commands}{arguments}{options}"))
        .arg(help_flag(words))
        .arg(version.help(words.say("cli-help-version")))
}

fn help_flag(words: &Words) -> clap::Arg {
    let flag = clap::Arg::new("help").long("help").short('h').action(clap::ArgAction::Help);
    flag.help(words.say("cli-help-help"))
}

/// Gives every argument of a command its help: that of the command, else that of all commands.
fn described(command: Command, name: &str, words: &Words) -> Command {
    command.mut_args(|arg| {
        let own = format!("cli-help-{name}-{}", arg.get_id());
        let key = if words.has(&own) { own } else { format!("cli-help-arg-{}", arg.get_id()) };
        // The help names the default in words.
        let has_value = arg.get_action().takes_values();
        arg.help(words.say(&key)).hide_default_value(has_value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Lang, words};

    #[test]
    fn the_arguments_are_well_formed() {
        for lang in Lang::ALL {
            command(words(lang)).debug_assert();
        }
    }

    #[test]
    fn every_argument_has_help_in_both_languages() {
        for lang in Lang::ALL {
            let command = command(words(lang));
            for sub in std::iter::once(&command).chain(command.get_subcommands()) {
                let texts = sub.get_arguments().filter_map(|arg| arg.get_help()).map(ToString::to_string);
                for text in texts.chain(sub.get_about().map(ToString::to_string)) {
                    assert!(!text.starts_with("cli-"), "{text}");
                }
            }
        }
    }
}
