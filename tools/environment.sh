# shellcheck shell=bash
# Sourced by every tool that starts QGIS or Python. QGIS's own Python looks for its library
# beside the first python3 of PATH, or where PYTHONHOME says: in an active virtual environment,
# conda or pyenv it takes another one, does not find PyQGIS, and QGIS ends in a segmentation fault.
PATH=/usr/bin:/bin:$PATH
export PATH
unset PYTHONHOME PYTHONPATH PYTHONEXECUTABLE VIRTUAL_ENV PYENV_VERSION
# conda points GDAL, PROJ and Qt at its own files, which are of other versions.
if [ -n "${CONDA_PREFIX:-}" ]; then
  for variable in $(compgen -e); do
    case $variable in
      GDAL_* | PROJ_* | QT_* | LD_LIBRARY_PATH)
        case ${!variable} in *"$CONDA_PREFIX"*) unset "$variable" ;; esac
        ;;
    esac
  done
  unset variable CONDA_PREFIX
fi
