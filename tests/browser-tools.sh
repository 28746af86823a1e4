# Sourced by tests/run and tests/screenshots. Finds what the browser tests need and gets what is missing:
#   a Chromium, for the tests themselves; a Java runtime and the Nu HTML checker, for the HTML of every page.
# What can't be had is a failure that says so; nothing is skipped.

tools=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

# get_browser_tools: everything, for tests/run.
get_browser_tools() {
  get_chromium && get_java && get_html_checker
}

# get_chromium: sets CHROMIUM, or leaves it empty for the browser that Playwright keeps itself.
get_chromium() {
  if [[ -n ${CHROMIUM:-} ]]; then
    runs "$CHROMIUM" --version || { explain "CHROMIUM names $CHROMIUM, which does not run."; return 1; }
    using "Chromium, as CHROMIUM says" "$CHROMIUM"
    return
  fi
  find_chromium && return
  echo "There is no Chromium here. Trying Playwright's installer ..."
  playwright install --only-shell chromium >/dev/null 2>&1 || echo "Playwright's download is closed here. Trying the system's packages ..."
  find_chromium && return
  { install_package chromium-headless-shell || install_package chromium; } && find_chromium && return
  explain "There is no Chromium, and none could be got: install Chromium or Google Chrome, or name one in the variable CHROMIUM."
  return 1
}

find_chromium() {
  local name path
  for name in chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable chrome; do
    path=$(command -v "$name") && runs "$path" --version || continue
    export CHROMIUM=$path
    using "Chromium" "$path"
    return
  done
  path=$(playwright install --dry-run --only-shell chromium 2>/dev/null | awk '/Headless/ { shell = 1 } shell && sub(/^ *Install location: */, "") { print; exit }') || return 1
  [[ -n $path && -e $path/INSTALLATION_COMPLETE ]] || return 1
  # A browser that lacks the system's libraries is there and does not run.
  local program
  program=$(find "$path" -type f \( -name 'chrome-headless-shell*' -o -name 'headless_shell' \) -perm -u+x | head -1)
  [[ -n $program ]] && runs "$program" --version || return 1
  export CHROMIUM=$program
  using "Chromium, Playwright's own" "$program"
}

# The driver that the Microsoft.Playwright package brings along, without the PowerShell that its own script asks for.
playwright() {
  local folder system machine
  folder=${ArtifactsPath:-$tools/../artifacts}/bin/MagnesiumGuide.Browser.Tests/release/.playwright
  case $(uname -s) in Darwin) system=darwin ;; *) system=linux ;; esac
  case $(uname -m) in arm64 | aarch64) machine=arm64 ;; *) machine=x64 ;; esac
  "$folder/node/$system-$machine/node" "$folder/package/cli.js" "$@"
}

# get_java: any Java 11 or later on PATH.
get_java() {
  find_java && return
  install_package default-jre-headless && find_java && return
  explain "The Nu HTML checker needs Java 11 or later, and none could be got: install a Java runtime."
  return 1
}

find_java() {
  command -v java >/dev/null && runs java -version || return 1
  using "Java" "$(java -version 2>&1 | head -1)"
}

# get_html_checker: sets VNU_JAR. Version and checksum are in package.json and package-lock.json.
get_html_checker() {
  if [[ -n ${VNU_JAR:-} ]]; then
    using "Nu HTML checker, as VNU_JAR says" "$VNU_JAR"
  else
    local cache=$tools/.cache
    export VNU_JAR=$cache/node_modules/vnu-jar/build/dist/vnu.jar
    # The lock file is copied last, so that a download that broke off is begun again.
    if [[ ! -f $VNU_JAR ]] || ! cmp -s "$tools/package-lock.json" "$cache/package-lock.json"; then
      command -v npm >/dev/null || install_package npm || true
      command -v npm >/dev/null || { explain "The Nu HTML checker comes through npm, and that could not be got: install npm, or name the checker in VNU_JAR."; return 1; }
      local fresh
      mkdir -p "$cache" && fresh=$(mktemp -d "$cache/npm.XXXXXX")
      cp "$tools/package.json" "$tools/package-lock.json" "$fresh"
      # Its install script looks for a Java of its own; ours is there already.
      npm ci --prefix "$fresh" --ignore-scripts --no-audit --no-fund --loglevel=error || { rm -rf "$fresh"; explain "npm could not fetch the Nu HTML checker (vnu-jar)."; return 1; }
      rm -rf "$cache/node_modules"
      mv "$fresh/node_modules" "$cache/"
      mv "$fresh/package-lock.json" "$cache/"
      rm -rf "$fresh"
    fi
    using "Nu HTML checker" "tests/.cache"
  fi
  runs java -jar "$VNU_JAR" --version || { explain "The Nu HTML checker in $VNU_JAR does not run."; return 1; }
}

# install_package NAME: from the system's packages, where this is Debian or one of its kind and we may.
install_package() {
  local as_root=(env)
  command -v apt-get >/dev/null || { echo "No apt-get to install the package $1 with."; return 1; }
  if ((EUID != 0)); then
    sudo -n true 2>/dev/null || { echo "No right to install the package $1."; return 1; }
    as_root=(sudo -n env)
  fi
  echo "Installing the package $1 ..."
  "${as_root[@]}" apt-get update -qq &&
    "${as_root[@]}" DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" >/dev/null
}

runs() { "$@" >/dev/null 2>&1; }

using() { echo "Using $1: $2"; }

explain() { echo "error: $1" >&2; }
