package org.footprint.web;

import java.security.Principal;
import org.footprint.team.Teams;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** For managers: who has how much to do. */
@Controller
class TeamPages {

  private final Teams teams;
  private final TeamFile file;

  TeamPages(Teams teams, TeamFile file) {
    this.teams = teams;
    this.file = file;
  }

  @GetMapping("/team")
  String team(
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "false") boolean reverse,
      Principal who,
      Model page) {
    var loads = teams.of(who.getName()).orElseThrow(TeamPages::notFound);
    var sorting = new Sorting<>(TeamFile.COLUMNS, sort, reverse);
    page.addAttribute("heads", sorting.heads());
    page.addAttribute("people", Sorting.sorted(file.rows(loads), sorting));
    page.addAttribute("loads", loads);
    page.addAttribute("sort", sort);
    page.addAttribute("reverse", reverse);
    return "team";
  }

  @GetMapping("/team.csv")
  ResponseEntity<String> teamFile(
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "false") boolean reverse,
      Principal who) {
    var loads = teams.of(who.getName()).orElseThrow(TeamPages::notFound);
    var sorting = new Sorting<>(TeamFile.COLUMNS, sort, reverse);
    return Csv.file(
        "team.csv", TeamFile.HEAD, file.csv(Sorting.sorted(file.rows(loads), sorting), loads));
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
