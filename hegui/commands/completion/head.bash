# Completion of hegui for bash, made by: hegui completion bash

_hegui() {
    local cur="" command="" keep="" first="" last="" count=0 options="" valued="" i
    local words=()
    COMPREPLY=()
    _hegui_split
    cur=${words[${#words[@]} - 1]}
    unset "words[${#words[@]}-1]"
    _hegui_walk
    if [[ -z $command ]]; then
        case "$last" in
            --lang) _hegui_one "zh en" ;;
            *) _hegui_one "$_hegui_commands --help --version --lang" ;;
        esac
    elif [[ -n $last ]]; then
        _hegui_value "$command $last"
    elif [[ $cur == -* ]]; then
        _hegui_one "$options"
    else
        _hegui_value "$command $((count + 1))"
        _hegui_value "$command $((count + 1)) $first"
        _hegui_value "$command any"
    fi
}

# The words up to the cursor: "--option=value" is two, whatever the shell has made of it.
_hegui_split() {
    local word sign=""
    words=()
    for ((i = 1; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if [[ $word == "=" && ${#words[@]} -gt 0 ]]; then
            sign=${words[${#words[@]} - 1]}
            [[ $sign == --* ]] || words[${#words[@]} - 1]="$sign="
            [[ $sign == --* && $i == "$COMP_CWORD" ]] && words+=("")
        elif [[ -n $sign && $sign != --* ]]; then
            words[${#words[@]} - 1]+=$word
            sign=""
        elif [[ $word == --*=* ]]; then
            words+=("${word%%=*}" "${word#*=}")
            [[ $i == "$COMP_CWORD" ]] && keep="${word%%=*}="
            sign=""
        else
            words+=("$word")
            sign=""
        fi
    done
    ((${#words[@]})) || words=("")
}

# The command, the option that waits for its value, and how many arguments stand before the cursor.
_hegui_walk() {
    local word
    for word in ${words[@]+"${words[@]}"}; do
        if [[ -n $last ]]; then
            last=""
        elif [[ -z $command && $word != -* ]]; then
            command=$word
            _hegui_options "$command"
            _hegui_valued "$command"
        elif [[ $word == --lang || ( -n $command && " $valued " == *" $word "* ) ]]; then
            last=$word
        elif [[ $word != -* || $word == - ]]; then
            count=$((count + 1))
            ((count > 1)) || first=$word
        fi
    done
}

# One of the words.
_hegui_one() {
    _hegui_reply "$1" "$cur" "$keep"
}

# Words parted by commas: the last of them is completed.
_hegui_several() {
    keep=$keep${cur%"${cur##*,}"}
    cur=${cur##*,}
    _hegui_reply "$1" "$cur" "$keep"
    compopt -o nospace 2>/dev/null
}

# A word, "=", a file.
_hegui_pairs() {
    local file
    if [[ $cur == *=* ]]; then
        [[ $COMP_WORDBREAKS == *=* ]] || keep="$keep${cur%%=*}="
        cur=${cur#*=}
        _hegui_files ""
    else
        _hegui_reply "$1" "$cur" "$keep"
        for i in "${!COMPREPLY[@]}"; do COMPREPLY[i]+="="; done
        compopt -o nospace 2>/dev/null
    fi
}

_hegui_reply() {
    local reply
    while IFS= read -r reply; do
        [[ -n $reply ]] && COMPREPLY+=("$3$reply")
    done < <(compgen -W "$1" -- "$2")
}

# Folders, and files that end so ("": any file; "/": folders alone).
_hegui_files() {
    local path match restore
    restore=$(shopt -p nocasematch)
    shopt -s nocasematch
    while IFS= read -r path; do
        match=""
        if [[ -d $path || -z $1 ]]; then
            match=1
        else
            [[ $path =~ \.($1)$ ]] && match=1
        fi
        [[ -n $match ]] && COMPREPLY+=("$keep$path")
    done < <(compgen -f -- "$cur")
    $restore
    compopt -o filenames 2>/dev/null
}
