using System.CommandLine;

namespace ClaimExtract.Cli.Commands;

/// <summary><c>completion SHELL</c>: a script for the shell that asks the program what may come next.</summary>
internal static class CompletionCommand
{
    // Each asks 'claimextract [suggest:POSITION] LINE', which answers a line for each word that fits.
    private const string Bash = """
        _claimextract() {
            local IFS=$'\n'
            COMPREPLY=($(claimextract "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null))
            [ ${#COMPREPLY[@]} -eq 0 ] && COMPREPLY=($(compgen -f -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o filenames -F _claimextract claimextract

        """;

    private const string Zsh = """
        #compdef claimextract
        _claimextract() {
            local -a words_found
            words_found=("${(@f)$(claimextract "[suggest:${#BUFFER}]" "${BUFFER}" 2>/dev/null)}")
            if [[ -n "${words_found[1]}" ]]; then compadd -a words_found; else _files; fi
        }
        compdef _claimextract claimextract

        """;

    private const string Fish = """
        complete -c claimextract -a '(set -l line (commandline -cp); claimextract "[suggest:"(string length -- $line)"]" "$line" 2>/dev/null)'

        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName claimextract -ScriptBlock {
            param($word, $line, $position)
            claimextract "[suggest:$position]" "$line" | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """;

    public static Command Create(Streams streams)
    {
        var shell = new Argument<string>("SHELL") { HelpName = "bash|zsh|fish|pwsh", Description = "The shell to complete in." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        var command = new Command("completion", "Print the script that completes commands and options in a shell: source <(claimextract completion bash).") { shell };
        command.SetAction(result =>
        {
            using var output = streams.OutText();
            output.Write((result.GetValue(shell) switch { "bash" => Bash, "zsh" => Zsh, "fish" => Fish, _ => PowerShell }).ReplaceLineEndings("\n"));
            return ExitCode.Fine;
        });
        return command;
    }
}
